#include "config.h"
#include "sas-error.h"
#include "sas-feedback-request.h"
#include "sas-i18n.h"

const char *const sas_request_states[SAS_REQUEST_STATES] = { "open", "answered", "declined", "withdrawn" };
const char *const sas_request_steps[SAS_REQUEST_STEPS] = { "answer", "decline", "withdraw" };
const char *const sas_feedback_roles[] = { "leader", "peer", "subordinate", "service-recipient", "stakeholder", NULL };

static const SasField request_fields[] = {
  SAS_FIELD (SasFeedbackRequest, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedbackRequest, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedbackRequest, asker, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, asker_nip, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, giver_nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasFeedbackRequest, role, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, result, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasFeedbackRequest, indicator, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasFeedbackRequest, behaviour, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, text, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, due, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasFeedbackRequest, state, sas_request_states, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, closed, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasFeedbackRequest, word, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_feedback_request_type = { "feedback_request", sizeof (SasFeedbackRequest), request_fields, NULL };

/* What a step asks for, and where it leads. */
static const struct { SasRequestState next; gboolean needs_word, by_giver; } steps[SAS_REQUEST_STEPS] = {
  [SAS_REQUEST_ANSWER] = { SAS_REQUEST_ANSWERED, FALSE, TRUE },
  [SAS_REQUEST_DECLINE] = { SAS_REQUEST_DECLINED, TRUE, TRUE },
  [SAS_REQUEST_WITHDRAW] = { SAS_REQUEST_WITHDRAWN, FALSE, FALSE },
};

const char *
sas_request_state_label (SasRequestState state)
{
  static const char *const labels[SAS_REQUEST_STATES] = { N_("Not answered yet"), N_("Answered"), N_("Declined"), N_("Taken back") };

  g_return_val_if_fail (state < SAS_REQUEST_STATES, "");
  return _(labels[state]);
}

static gboolean
is_person (const SasPerson *person, const char *nip)
{
  return person != NULL && nip != NULL && g_str_equal (person->nip, nip);
}

const char *
sas_feedback_role_of (SasRoster *roster, const char *nip, const char *appraiser, const char *giver_nip, SasDate day)
{
  const SasPerson *reviewer = sas_roster_reviewer_above (roster, nip, appraiser, day);
  const SasPerson *above = sas_roster_appraiser (roster, nip, day), *above_giver = sas_roster_appraiser (roster, giver_nip, day);

  if (g_strcmp0 (giver_nip, appraiser) == 0 || is_person (reviewer, giver_nip) || is_person (above, giver_nip))
    return "leader";
  return is_person (above_giver, nip) ? "subordinate" : "peer";
}

/* --- what is refused --- */

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
is_on_something (const SasFeedbackRequest *request, const SasPlan *plan, GError **error)
{
  gboolean on_behaviour = request->behaviour != NULL;
  const SasResult *result = plan != NULL && request->result >= 0 && (guint) request->result < plan->results->len
                              ? sas_plan_result (plan, (guint) request->result) : NULL;

  if (on_behaviour == (request->result >= 0))
    return refuse (error, _("Feedback is on a result or on a behaviour, one of the two. Nothing was changed."));
  if (on_behaviour && sas_word_find (sas_behaviour_values, SAS_BEHAVIOURS, request->behaviour) < 0)
    return refuse (error, _("“behaviour” is none of the seven values. Nothing was changed."));
  return on_behaviour || (result != NULL && (request->indicator < 0 || (guint) request->indicator < result->indicators->len)) ||
         refuse (error, _("The plan of that year has no such result or indicator. Nothing was changed."));
}

gboolean
sas_feedback_request_check (const SasFeedbackRequest *request, const SasPlan *plan, SasRoster *roster, GError **error)
{
  if (sas_roster_person (roster, request->giver_nip) == NULL)
    return refuse (error, _("Who is asked is not among the people of this office. Nothing was changed; send the question on as a sentence."));
  if (g_str_equal (request->giver_nip, request->nip))
    return refuse (error, _("Nobody gives feedback about himself. Nothing was changed."));
  if (!g_strv_contains (sas_feedback_roles, request->role))
    return refuse (error, _("“role” is leader, peer, subordinate, service-recipient or stakeholder. Nothing was changed."));
  if (request->date == SAS_DATE_NONE || request->due == SAS_DATE_NONE || request->due < request->date)
    return refuse (error, _("The answer is wanted on the day of the question or later. Nothing was changed."));
  return is_on_something (request, plan, error);
}

/* --- its steps --- */

gboolean
sas_feedback_request_may (const SasFeedbackRequest *request, SasRequestStep step, const SasActor *actor)
{
  return actor->operator_ || g_strcmp0 (steps[step].by_giver ? request->giver_nip : request->asker_nip, actor->nip) == 0;
}

gboolean
sas_feedback_request_step (SasFeedbackRequest *request, SasRequestStep step, const char *word, SasDate day, GError **error)
{
  if (request->state != SAS_REQUEST_OPEN)
    return refuse (error, _("This request is closed already. Nothing was changed."));
  if (steps[step].needs_word && (word == NULL || *word == '\0'))
    return refuse (error, _("Say in a word why: who asked reads it. Nothing was changed."));
  request->state = steps[step].next;
  request->closed = day;
  sas_record_set_text (&sas_feedback_request_type, request, "word", steps[step].needs_word ? word : NULL);
  return TRUE;
}

gboolean
sas_feedback_request_meets (const SasFeedbackRequest *request, const SasFeedback *feedback)
{
  return request->state == SAS_REQUEST_OPEN && request->year == feedback->year && request->result == feedback->result &&
         g_strcmp0 (request->behaviour, feedback->behaviour) == 0 && g_str_equal (request->nip, feedback->nip) &&
         g_strcmp0 (request->giver_nip, feedback->giver_nip) == 0;
}

/* --- its answer, and itself in words --- */

SasFeedback *
sas_feedback_request_begin (const SasFeedbackRequest *request, const char *giver, SasDate day)
{
  SasFeedback *feedback = sas_record_new (&sas_feedback_type);

  feedback->year = request->year;
  feedback->date = day;
  feedback->result = request->result;
  feedback->indicator = request->indicator;
  feedback->asked = TRUE;
  sas_record_set_text (&sas_feedback_type, feedback, "nip", request->nip);
  sas_record_set_text (&sas_feedback_type, feedback, "giver", g_str_equal (request->role, "leader") ? "Pimpinan" : giver);
  sas_record_set_text (&sas_feedback_type, feedback, "giver_nip", request->giver_nip);
  sas_record_set_text (&sas_feedback_type, feedback, "role", request->role);
  sas_record_set_text (&sas_feedback_type, feedback, "behaviour", request->behaviour);
  return feedback;
}

char *
sas_feedback_request_sentence (const SasFeedbackRequest *request, const char *giver, const char *about)
{
  g_autofree char *words = *request->text != '\0' ? g_strdup_printf (" %s", request->text) : g_strdup ("");
  g_autofree char *due = request->due != SAS_DATE_NONE ? sas_date_to_long (request->due) : NULL;
  g_autofree char *until = due != NULL ? g_strdup_printf (_(" If you can, until %s."), due) : g_strdup ("");

  return g_strdup_printf (_("Dear %s, may I ask you for feedback on my work? %s.%s Two or three sentences with an example are enough.%s Thank you, %s."),
                          giver, about, words, until, request->asker);
}
