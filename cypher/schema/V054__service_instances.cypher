// Instances of the service that work on this graph, by the names of their logs.
CREATE CONSTRAINT service_instance_log IF NOT EXISTS FOR (n:ServiceInstance) REQUIRE n.log IS UNIQUE;
