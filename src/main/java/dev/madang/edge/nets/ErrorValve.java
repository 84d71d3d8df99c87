package dev.madang.edge.nets;

import dev.madang.edge.Refusals;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last net, for what Tomcat refuses before any filter: garbage request lines, bad paths, over-long headers. */
final class ErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorValve.class);

    private final Refusals refusals;

    ErrorValve(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Nets.send(refusals, request, response.getResponse(), status);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("The client did not wait for its refusal", e);
        }
    }
}
