package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The people who run the service have a port of its own, which only they can reach (leadgraph.http.operator-port). Requests there need no token and
 * count as an operator's; a token never makes anybody an operator.
 */
final class Operators extends OncePerRequestFilter {
    static final String ROLE = "OPERATOR";
    private static final Pattern THEIRS = Pattern.compile("/actuator/(health(/[A-Za-z]+)?|prometheus)");
    private static final String ATTRIBUTE = Operators.class.getName();

    static boolean isTheirs(String path) {
        return THEIRS.matcher(path).matches();
    }

    /** For the web server alone, which knows at which port a request came in. A client cannot set attributes. */
    static void mark(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    /** Whether a request came in at the operators' port. */
    static boolean isMarked(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isMarked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("operator", null,
                AuthorityUtils.createAuthorityList("ROLE_" + ROLE))));
        chain.doFilter(request, response);
    }
}
