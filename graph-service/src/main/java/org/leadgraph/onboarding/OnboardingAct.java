package org.leadgraph.onboarding;

import static org.leadgraph.act.Role.APPLICATION_ADMINISTRATOR;
import static org.leadgraph.act.Role.ATF_CONTACT;
import static org.leadgraph.act.Role.ATF_GROUP_SUPERVISOR;
import static org.leadgraph.act.Role.FOD_CHIEF;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.NESS_TEAM;
import static org.leadgraph.act.Role.POINT_OF_CONTACT;
import static org.leadgraph.act.Role.SPECIAL_AGENT_IN_CHARGE;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.mayBeforeAccess;
import static org.leadgraph.act.Terms.ofOneself;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;
import org.leadgraph.onboarding.AccessPath.Step;

/** Acts of coming in: the steps of a request for access, the memorandum, training and resources. {@link AccessPath} says who takes a step. */
enum OnboardingAct implements Act {
    ACCESS_SUBMIT(
            may("submit a request for an agency's access", Step.SUBMIT.rule(), AccessPath.rolesOf(Step.SUBMIT)).through("requestAccess")),
    ACCESS_SUPPORT(may("sign a request for access", Step.SUPPORT.rule(), AccessPath.rolesOf(Step.SUPPORT)).through("signAccessRequest")),
    ACCESS_SEND_MEMORANDUM(may("send the memorandum to be signed", Step.SEND_MEMORANDUM.rule(), AccessPath.rolesOf(Step.SEND_MEMORANDUM))
            .through("sendMemorandum")),
    ACCESS_NAME_CONTACTS(may("name the agency's points of contact", Step.NAME_CONTACTS.rule(), AccessPath.rolesOf(Step.NAME_CONTACTS))
            .through("nameContacts")),
    ACCESS_SIGN(mayBeforeAccess("sign the memorandum", Step.SIGN.rule(), AccessPath.rolesOf(Step.SIGN)).through("signMemorandum")),
    ACCESS_FORWARD(
            may("forward the signed memorandum", Step.FORWARD.rule(), AccessPath.rolesOf(Step.FORWARD)).through("forwardMemorandum")),
    ACCESS_RATIFY(may("ratify the memorandum, which gives the agency access", Step.RATIFY.rule(), AccessPath.rolesOf(Step.RATIFY))
            .through("ratifyMemorandum")),
    ACCESS_SEND_FORMS(
            may("note that the forms were sent", Step.SEND_FORMS.rule(), AccessPath.rolesOf(Step.SEND_FORMS)).through("noteFormsSent")),
    ACCESS_RETURN(
            may("return a request for correction", Step.RETURN.rule(), AccessPath.rolesOf(Step.RETURN)).through("returnAccessRequest")),
    ACCESS_RESUBMIT(may("submit a returned request again", Step.RESUBMIT.rule(), AccessPath.rolesOf(Step.RESUBMIT))
            .through("resubmitAccessRequest")),
    ACCESS_WITHDRAW(may("withdraw a request", Step.WITHDRAW.rule(), AccessPath.rolesOf(Step.WITHDRAW)).through("withdrawAccessRequest")),
    ACCESS_REQUEST_LOOK(mayBeforeAccess("see requests for access", "J-05", ATF_CONTACT, ATF_GROUP_SUPERVISOR, SPECIAL_AGENT_IN_CHARGE,
            NESS_TEAM, FOD_CHIEF, HEAD_OF_AGENCY, APPLICATION_ADMINISTRATOR, POINT_OF_CONTACT).through("accessRequest", "accessRequests")),
    MEMORANDUM_PUBLISH(may("publish a version of the memorandum", "J-18", NESS_TEAM).through("publishMemorandum")),
    MEMORANDUM_LOOK(mayBeforeAccess("see the versions of the memorandum, and those that the agency has on file", "J-18")
            .through("memorandumVersions", "ownMemoranda")),
    TRAINING_ANNOUNCE(may("announce a training class", "J-17", NESS_TEAM).through("announceTraining")),
    TRAINING_REGISTER(ofOneself("register for a training class", "J-17").through("registerForTraining")),
    TRAINING_REQUEST(ofOneself("ask for other training", "J-17").through("requestTraining")),
    TRAINING_LOOK(ofOneself("see the training classes", "J-17").through("trainingClasses")),
    TRAINING_REQUESTS_LOOK(may("see what training users ask for", "J-17", NESS_TEAM).through("trainingRequests")),
    RESOURCE_PUBLISH(may("publish a link to a guide or form", "J-19", NESS_TEAM).through("publishResource")),
    RESOURCE_WITHDRAW(may("withdraw a link to a guide or form", "J-19", NESS_TEAM).through("withdrawResource")),
    RESOURCE_LOOK(mayBeforeAccess("see links to guides and forms", "J-19").through("resources"));

    private final Terms terms;

    OnboardingAct(Terms terms) {
        this.terms = terms;
    }

    static OnboardingAct of(Step step) {
        return valueOf("ACCESS_" + step);
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
