#include "config.h"
#include "sas-follow-up-forms.h"
#include "sas-i18n.h"

#define HEADS(...) ((const char *const[]) { __VA_ARGS__, NULL })
#define WORD(word) ((const char *const[]) { word, NULL })

#define PERSON  { "nip", N_("_About whom"), SAS_FORM_PERSON, TRUE }
#define OWNER   { "owner_nip", N_("_Seen to by"), SAS_FORM_PERSON, FALSE, NULL, N_("Who usually does") }
#define DUE     { "due", N_("_Until"), SAS_FORM_DATE, FALSE, NULL, N_("24-11-2026") }
#define NOTE    { "note", N_("_Note"), SAS_FORM_LONG, FALSE }
#define DECREE(required) { "decree", N_("_Number of the letter"), SAS_FORM_TEXT, required, NULL, N_("800.1.11.1/145/2026") }, \
                         { "decree_date", N_("_Day of the letter"), SAS_FORM_DATE, required, NULL, N_("24-11-2026") }
#define PLAN    { "plan", N_("What is to be reached"), SAS_FORM_TABLE, FALSE, HEADS (N_("Goal"), N_("How it is seen")), NULL, WORD ("goals") }, \
                { "plan", N_("Steps"), SAS_FORM_TABLE, FALSE, HEADS (N_("Step"), N_("Until"), N_("What came of it")), NULL, WORD ("steps") }

static const SasFormRow done_rows[] = { { "note", N_("What _came of it"), SAS_FORM_LONG, FALSE }, { NULL } };
static const SasFormRow decided_rows[] = { DECREE (TRUE), { "note", N_("What _came of it"), SAS_FORM_LONG, FALSE }, { NULL } };
static const SasFormRow dismiss_rows[] = { { "note", N_("_Why it is dismissed"), SAS_FORM_LONG, TRUE }, { NULL } };
static const SasFormRow edit_rows[] = { { "action", N_("What is _done"), SAS_FORM_LONG, FALSE }, OWNER, DUE, NOTE, { NULL } };
static const SasFormRow decree_rows[] = { { "action", N_("What is _done"), SAS_FORM_LONG, FALSE }, OWNER, DUE, DECREE (FALSE), NOTE, { NULL } };
static const SasFormRow plan_rows[] = { { "action", N_("What is _done"), SAS_FORM_LONG, FALSE }, PLAN, OWNER, DUE, NOTE, { NULL } };

static const SasFormRow award_rows[] = {
  PERSON, { "action", N_("_Award"), SAS_FORM_TEXT, TRUE, NULL, N_("Certificate, study visit, nomination …") }, OWNER, DUE, DECREE (FALSE), NOTE, { NULL }
};
static const SasFormRow sanction_rows[] = {
  PERSON, { "action", N_("_Sanction"), SAS_FORM_TEXT, TRUE, NULL, N_("As the rules on discipline name it") }, OWNER, DUE, DECREE (FALSE), NOTE, { NULL }
};
static const SasFormRow development_rows[] = {
  PERSON, { "action", N_("_Development"), SAS_FORM_TEXT, TRUE, NULL, N_("Training, secondment, seminar …") }, OWNER, DUE, NOTE, { NULL }
};
static const SasFormRow guidance_rows[] = {
  PERSON, { "action", N_("What is _done"), SAS_FORM_TEXT, TRUE, NULL, N_("Coaching once a fortnight …") }, PLAN, OWNER, DUE, NOTE, { NULL }
};

/* What the store would refuse stands under its field, while the words are still there. */
static char *
check_entry (gconstpointer record, SasRoster *roster, const char **field)
{
  const SasFollowUp *follow_up = record;
  g_autoptr (GError) error = NULL;

  *field = (follow_up->decree == NULL) != (follow_up->decree_date == SAS_DATE_NONE) ? "decree" : "plan";
  return sas_follow_up_check (follow_up, &error) ? NULL : g_strdup (error->message);
}

#define QUESTION(title_, accept_, rows_, remark_) \
  { .title = title_, .accept = accept_, .remark = remark_, .type = &sas_follow_up_type, .rows = rows_, .check = check_entry }

static const SasRecordQuestion
  done = QUESTION (N_("What came of it"), N_("Done"), done_rows, NULL),
  decided = QUESTION (N_("The decision"), N_("Done"), decided_rows, N_("A decision is done once its letter is signed.")),
  dismissed = QUESTION (N_("Dismiss a follow-up"), N_("Dismiss"), dismiss_rows, NULL),
  edited = QUESTION (N_("Follow-up"), N_("Keep"), edit_rows, NULL),
  edited_decree = QUESTION (N_("Follow-up"), N_("Keep"), decree_rows, NULL),
  planned = QUESTION (N_("Guidance and its plan"), N_("Keep"), plan_rows, N_("Ctrl+P prints goals and steps on the sheet of coaching (B.1.6).")),
  award = QUESTION (N_("Award"), N_("Record"), award_rows, N_("Art. 31. It is done once the number and the day of its letter are there.")),
  sanction = QUESTION (N_("Sanction"), N_("Record"), sanction_rows, N_("Art. 33: under the rules on discipline. Here it is only kept in the register.")),
  development = QUESTION (N_("Development"), N_("Record"), development_rows, N_("What a person is to learn, and by what (p. 117).")),
  guidance = QUESTION (N_("Guidance"), N_("Record"), guidance_rows, N_("A plan with goals, steps and days (Art. 20-21); printed on B.1.6."));

static const struct { const SasRecordQuestion *question; const char *label; } by_hand[SAS_FOLLOW_UPS] = {
  [SAS_FOLLOW_UP_AWARD] = { &award, N_("Award…") }, [SAS_FOLLOW_UP_SANCTION] = { &sanction, N_("Sanction…") },
  [SAS_FOLLOW_UP_DEVELOPMENT] = { &development, N_("Development…") }, [SAS_FOLLOW_UP_GUIDANCE] = { &guidance, N_("Guidance…") },
};

const SasRecordQuestion *
sas_follow_up_question (SasFollowUpKind kind, SasFollowUpStep step)
{
  if (step == SAS_FOLLOW_UP_FINISH)
    return sas_follow_up_is_decree (kind) ? &decided : &done;
  if (step == SAS_FOLLOW_UP_DISMISS)
    return &dismissed;
  if (sas_follow_up_has_plan (kind))
    return &planned;
  return sas_follow_up_is_decree (kind) ? &edited_decree : &edited;
}

const SasRecordQuestion *
sas_follow_up_question_new (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, NULL);

  return by_hand[kind].question;
}

const char *
sas_follow_up_new_label (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, NULL);

  return by_hand[kind].label != NULL ? _(by_hand[kind].label) : NULL;
}
