package org.leadgraph.standing;

import static org.leadgraph.act.Role.AGENCY_COORDINATOR;
import static org.leadgraph.act.Role.APPLICATION_ADMINISTRATOR;
import static org.leadgraph.act.Role.CJIS_SYSTEMS_OFFICER;
import static org.leadgraph.act.Role.HEAD_OF_AGENCY;
import static org.leadgraph.act.Role.NESS_TEAM;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofOneself;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts of standing: accounts, forms, training and checks of users, and who manages them. */
enum StandingAct implements Act {
    ACCOUNT_OPEN(may("open an account (a coordinator only where that was delegated)", "J-10", APPLICATION_ADMINISTRATOR, AGENCY_COORDINATOR)
            .through("openAccount")),
    ACCOUNT_ARRIVE(ofPrograms("give a user the account that was opened, at the first sign-in from the agency's identity provider", "O-02")
            .byJob(FirstSignIns.JOB)),
    ACCOUNT_SUSPEND(may("suspend an account (a coordinator only where that was delegated)", "J-10", APPLICATION_ADMINISTRATOR,
            AGENCY_COORDINATOR, CJIS_SYSTEMS_OFFICER)
            .through("suspendAccount")),
    ACCOUNT_REINSTATE(may("reinstate an account (a coordinator only where that was delegated)", "J-10", APPLICATION_ADMINISTRATOR,
            AGENCY_COORDINATOR, CJIS_SYSTEMS_OFFICER)
            .through("reinstateAccount")),
    ACCOUNTS_LOOK(
            may("see the agency's accounts", "J-10", APPLICATION_ADMINISTRATOR, AGENCY_COORDINATOR, HEAD_OF_AGENCY).through("accounts")),
    CONTACT_DISMISS(may("dismiss a point of contact or administrator", "J-09", HEAD_OF_AGENCY, NESS_TEAM).through("dismissContact")),
    FORM_SIGN(ofOneself("sign the user access form and the rules of behavior", "J-10").through("signForm")),
    FORMS_SIGN_OFF(
            may("sign off the forms of a user (the NESS team: those of administrators)", "J-10", APPLICATION_ADMINISTRATOR,
                    AGENCY_COORDINATOR, NESS_TEAM).through("signOffForms")),
    STANDING_RECORD(
            may("record a user's training or check", "T-06", APPLICATION_ADMINISTRATOR, AGENCY_COORDINATOR, CJIS_SYSTEMS_OFFICER, NESS_TEAM)
                    .through("recordStanding")),
    STANDING_RECORD_WITHDRAW(may("withdraw a record of training or a check", "T-06", APPLICATION_ADMINISTRATOR, AGENCY_COORDINATOR,
            CJIS_SYSTEMS_OFFICER, NESS_TEAM).through("withdrawStandingRecord")),
    STANDING_RECORD_LOOK(ofOneself("see one's own records of training and checks", "T-06").through("standingRecords")),
    STANDING_RECORDS_LOOK(may("see other users' records of training and checks", "T-06", APPLICATION_ADMINISTRATOR, AGENCY_COORDINATOR,
            CJIS_SYSTEMS_OFFICER, NESS_TEAM).through("standingRecords")),
    STANDING_REPORT_LOOK(may("see agencies short of people, and standings that end soon", "U-02", AGENCY_COORDINATOR, CJIS_SYSTEMS_OFFICER)
            .through("agenciesShortOfPeople", "endingStandings")),
    USER_AGREEMENT_RECORD(may("record an agency's user agreement", "U-04", CJIS_SYSTEMS_OFFICER).through("recordUserAgreement")),
    USER_MANAGEMENT_DELEGATE(
            may("delegate the management of accounts to a coordinator", "U-03", CJIS_SYSTEMS_OFFICER).through("delegateUserManagement")),
    USER_MANAGEMENT_END(may("end the delegation of account management", "U-03", CJIS_SYSTEMS_OFFICER).through("endUserManagement"));

    private final Terms terms;

    StandingAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
