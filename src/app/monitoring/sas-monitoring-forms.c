#include "config.h"
#include <string.h>
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms-private.h"
#include "sas-monitoring-store.h"
#include "sas-record-dialog.h"
#include "sas-session-plans.h"
#include "sas-timeline-item.h"
#include "sas-toast-overlay.h"

/* --- storing whatever was filled in --- */

typedef struct { const SasRecordType *type; gpointer record; char *reviewer; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  sas_record_free (input->type, input->record);
  g_free (input->reviewer);
  g_free (input);
}

static gpointer
store (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;

  return GINT_TO_POINTER (sas_monitoring_store_save (db, input->type, input->record, actor, input->reviewer, error));
}

static void
stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (error != NULL)
    sas_alert_present_error (parent, _("The record was not stored"), error);
  else
    sas_toast_show (parent, _("Recorded"));
}

void
sas_monitoring_keep (GtkWidget *parent, SasSession *session, const SasRecordType *type, gpointer record, const char *reviewer)
{
  Input *input = g_new (Input, 1);

  *input = (Input) { type, record, g_strdup (reviewer) };
  sas_session_run_async (session, SAS_CHANGED_EVALUATIONS, store, input, input_free, NULL, NULL, stored, g_object_ref (parent));
}

void
sas_open_form_free (Form *form)
{
  g_object_unref (form->session);
  g_free (form->reviewer);
  sas_record_free (&sas_feedback_type, form->feedback);
  g_clear_pointer (&form->words, g_ptr_array_unref);
  g_clear_pointer (&form->labels, g_ptr_array_unref);
  g_free (form->rows);
  g_free (form);
}

/* --- what can be spoken of: a result, or one of the seven values --- */

static void
add_choice (Form *form, char *word, char *label)
{
  g_ptr_array_add (form->words, word);
  g_ptr_array_add (form->labels, label);
}

int
sas_about_result (const char *about)
{
  return g_str_has_prefix (about, "result/") ? (int) g_ascii_strtoll (about + strlen ("result/"), NULL, 10) : -1;
}

static void
begin_choices (Form *form, const char *none, const SasPlan *plan)
{
  form->words = g_ptr_array_new_with_free_func (g_free);
  form->labels = g_ptr_array_new_with_free_func (g_free);
  add_choice (form, g_strdup (""), g_strdup (none));
  for (guint i = 0; i < plan->results->len; i++)
    add_choice (form, g_strdup_printf ("result/%u", i), g_strdup_printf (_("Result %u: %s"), i + 1, sas_plan_result (plan, i)->text));
}

void
sas_open_form_add_results (Form *form, const SasPlan *plan)
{
  begin_choices (form, _("No result in particular"), plan);
  add_choice (form, NULL, NULL);
}

void
sas_open_form_add_choices (Form *form, const SasPlan *plan)
{
  begin_choices (form, "", plan);
  for (guint i = 0; i < SAS_BEHAVIOURS; i++)
    {
      g_autofree char *title = sas_monitoring_about (-1, sas_behaviour_values[i]);

      add_choice (form, g_strdup (sas_behaviour_values[i]), g_strdup_printf (_("Behaviour: %s"), title));
    }
  add_choice (form, NULL, NULL);
}

void
sas_open_form_set_rows (Form *form, const SasFormRow *rows, guint count)
{
  form->rows = g_memdup2 (rows, sizeof *rows * count);
  for (guint i = 0; i < count; i++)
    if (g_strcmp0 (form->rows[i].field, "about") == 0)
      {
        form->rows[i].words = (const char *const *) form->words->pdata;
        form->rows[i].labels = (const char *const *) form->labels->pdata;
      }
  form->question.rows = form->rows;
}

Form *
sas_open_form_new (SasSession *session, const char *reviewer)
{
  Form *form = g_new0 (Form, 1);

  form->session = g_object_ref (session);
  form->reviewer = g_strdup (reviewer);
  return form;
}

/* --- feedback --- */

static const SasField said_fields[] = {
  SAS_FIELD (Said, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, about, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, role, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, giver, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, text, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_WORD_FIELD (Said, polarity, sas_polarities, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, symbol, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, evidence, SAS_FIELD_TEXTS, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, asked, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD (Said, hidden, SAS_FIELD_BOOL, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_said_type = { "said", sizeof (Said), said_fields, NULL };

const char *const sas_role_labels[] = { N_("Leader"), N_("Peer"), N_("Subordinate"), N_("Recipient of the service"), N_("Other party"), NULL };
const char *const sas_polarity_labels[] = { N_("Neutral"), N_("Positive"), N_("Negative"), NULL };
const char *const sas_symbol_words[] = { "", "thumbs-up", "smiley", "frown", NULL };
const char *const sas_symbol_labels[] = { "", N_("Thumbs up"), N_("Smile"), N_("Frown"), NULL };

static const SasFormRow said_rows[] = {
  { "about",    N_("_About"),                  SAS_FORM_WORD,   TRUE,  NULL, NULL, NULL, NULL },
  { "polarity", N_("_Kind"),                   SAS_FORM_CHOICE, FALSE, sas_polarity_labels, NULL, NULL, NULL },
  { "text",     N_("_Words"),                  SAS_FORM_LONG,   FALSE, NULL, N_("What was good, what should change, with an example"), NULL, NULL },
  { "symbol",   N_("_Sign"),                   SAS_FORM_WORD,   FALSE, sas_symbol_labels, NULL, sas_symbol_words, NULL },
  { "role",     N_("Given as"),                SAS_FORM_WORD,   TRUE,  sas_role_labels, NULL, sas_feedback_roles, NULL },
  { "giver",    N_("_Giver, as printed"),      SAS_FORM_TEXT,   TRUE,  NULL, NULL, NULL, NULL },
  { "date",     N_("_Date"),                   SAS_FORM_DATE,   TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { "evidence", N_("_Evidence"),               SAS_FORM_LINES,  FALSE, NULL, N_("One a line"), NULL, NULL },
  { "asked",    N_("Asked for"),               SAS_FORM_CHECK,  FALSE, NULL, N_("The employee asked for it"), NULL, NULL },
  { "hidden",   N_("Hidden"),                  SAS_FORM_CHECK,  FALSE, NULL, N_("The employee is not told who gave it"), NULL, NULL },
  { NULL }
};

char *
sas_said_check (gconstpointer record, SasRoster *roster, const char **field)
{
  const Said *said = record;

  *field = "text";
  return *said->text == '\0' && said->symbol == NULL ? g_strdup (_("Write some words, or choose a sign (p. 194).")) : NULL;
}

/* Who works here is to @plan: what he gives it as. */
static const char *
role_in (SasSession *session, const SasPlan *plan)
{
  const SasActor *actor = sas_session_get_actor (session);

  return actor->operator_ ? "leader" : sas_feedback_role_of (sas_session_get_roster (session), plan->nip, plan->appraiser, actor->nip, sas_date_today ());
}

SasFeedback *
sas_feedback_begin (SasSession *session, const SasPlan *plan, int result, SasDate day)
{
  const SasActor *actor = sas_session_get_actor (session);
  SasFeedback *feedback = sas_record_new (&sas_feedback_type);
  const char *role = role_in (session, plan);

  feedback->year = plan->year;
  feedback->date = day;
  feedback->result = result;
  feedback->indicator = -1;
  sas_record_set_text (&sas_feedback_type, feedback, "nip", plan->nip);
  sas_record_set_text (&sas_feedback_type, feedback, "role", role);
  sas_record_set_text (&sas_feedback_type, feedback, "giver", g_str_equal (role, "leader") ? "Pimpinan" : actor->name);
  sas_record_set_text (&sas_feedback_type, feedback, "giver_nip", actor->operator_ ? NULL : actor->nip);
  return feedback;
}

Said *
sas_said_of (const SasFeedback *feedback)
{
  Said *said = sas_record_new (&sas_said_type);
  g_autofree char *result = feedback->result >= 0 ? g_strdup_printf ("result/%d", feedback->result) : NULL;

  said->date = feedback->date;
  said->polarity = (int) feedback->polarity;
  said->asked = feedback->asked;
  said->hidden = feedback->hidden;
  sas_record_set_text (&sas_said_type, said, "about", feedback->behaviour != NULL ? feedback->behaviour : result != NULL ? result : "");
  sas_record_set_text (&sas_said_type, said, "role", feedback->role);
  sas_record_set_text (&sas_said_type, said, "giver", feedback->giver);
  sas_record_set_text (&sas_said_type, said, "text", feedback->text);
  sas_record_set_text (&sas_said_type, said, "symbol", feedback->symbol);
  for (guint i = 0; i < feedback->evidence->len; i++)
    g_ptr_array_add (said->evidence, g_strdup (g_ptr_array_index (feedback->evidence, i)));
  return said;
}

void
sas_said_take (SasFeedback *feedback, const Said *said)
{
  int result = sas_about_result (said->about);

  if (result != feedback->result)
    feedback->indicator = -1;
  feedback->result = result;
  feedback->date = said->date;
  feedback->polarity = (SasPolarity) said->polarity;
  feedback->asked = said->asked;
  feedback->hidden = said->hidden;
  sas_record_set_text (&sas_feedback_type, feedback, "behaviour", result >= 0 ? NULL : said->about);
  sas_record_set_text (&sas_feedback_type, feedback, "role", said->role);
  sas_record_set_text (&sas_feedback_type, feedback, "giver", said->giver);
  sas_record_set_text (&sas_feedback_type, feedback, "text", said->text);
  sas_record_set_text (&sas_feedback_type, feedback, "symbol", said->symbol);
  g_ptr_array_set_size (feedback->evidence, 0);
  for (guint i = 0; i < said->evidence->len; i++)
    g_ptr_array_add (feedback->evidence, g_strdup (g_ptr_array_index (said->evidence, i)));
}

static void
feedback_answered (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Form *form = user_data;
  Said *said = sas_record_dialog_ask_finish (result);

  if (said != NULL)
    {
      sas_said_take (form->feedback, said);
      sas_monitoring_keep (GTK_WIDGET (parent), form->session, &sas_feedback_type, g_steal_pointer (&form->feedback), form->reviewer);
    }
  sas_record_free (&sas_said_type, said);
  sas_open_form_free (form);
}

/* As it was given: who it is about reads it, and whoever looks after him. */
static void
show_feedback (GtkWidget *parent, const SasFeedback *feedback)
{
  g_autofree char *about = sas_monitoring_about (feedback->result, feedback->behaviour);
  g_autofree char *day = sas_date_to_long (feedback->date);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s · %s · %s", feedback->text, *feedback->giver != '\0' ? feedback->giver : _("giver not told"), about, day);

  sas_alert_present (parent, _("Feedback"), body);
}

void
sas_feedback_ask (GtkWidget *parent, SasSession *session, const SasPlan *plan, const char *reviewer, SasFeedback *feedback)
{
  const SasActor *actor = sas_session_get_actor (session);
  gboolean own = actor->operator_ || g_strcmp0 (actor->nip, feedback->giver_nip) == 0;
  Form *form;

  if (!own || sas_session_is_read_only (session))
    {
      show_feedback (parent, feedback);
      sas_record_free (&sas_feedback_type, feedback);
      return;
    }
  form = sas_open_form_new (session, reviewer);
  form->feedback = feedback;
  form->question = (SasRecordQuestion) {
    .title = N_("Feedback"), .accept = N_("Record"), .type = &sas_said_type, .check = sas_said_check,
    .remark = N_("On a result or on one of the seven values, by an example that both have seen. It is recorded and counts in the evaluation (Art. 17-19)."),
  };
  sas_open_form_add_choices (form, plan);
  sas_open_form_set_rows (form, said_rows, G_N_ELEMENTS (said_rows));
  sas_record_dialog_ask_async (parent, &form->question, sas_said_of (feedback), sas_session_get_roster (session), feedback_answered, form);
}

/* --- feedback for somebody who is looked after by others --- */

typedef struct { char *whom; } Wish;

static const SasField wish_fields[] = {
  SAS_FIELD (Wish, whom, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
static const SasRecordType wish_type = { "wish", sizeof (Wish), wish_fields, NULL };

static const SasFormRow other_rows[] = {
  { "whom", N_("_About whom"), SAS_FORM_PERSON, TRUE, NULL, NULL, NULL, NULL },
  { NULL }
};

static const SasRecordQuestion other_question = {
  .title = N_("Feedback for somebody else"), .accept = N_("Go on"), .type = &wish_type, .rows = other_rows,
  .remark = N_("Peers, subordinates and whoever was served may give feedback at any time, asked or not (Art. 18)."),
};

typedef struct { GtkWidget *parent; SasSession *session; int year; SasDate day; } Other;

static void
other_free (Other *other)
{
  g_object_unref (other->parent);
  g_object_unref (other->session);
  g_free (other);
}

static void
plan_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Other *other = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = sas_session_load_plan_finish (SAS_SESSION (session), result, NULL, &error);

  if (gtk_widget_get_root (other->parent) != NULL && plan == NULL)
    sas_alert_present_error (other->parent, _("There is no plan to give feedback on"), error);
  else if (plan != NULL && g_str_equal (plan->nip, sas_session_get_actor (other->session)->nip))
    sas_alert_present (other->parent, _("Nobody gives feedback about himself"), _("Choose somebody else. Nothing was recorded."));
  else if (plan != NULL)
    sas_feedback_ask (other->parent, other->session, plan, NULL, sas_feedback_begin (other->session, plan, -1, other->day));
  other_free (other);
}

static void
other_answered (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Other *other = user_data;
  Wish *wish = sas_record_dialog_ask_finish (result);

  if (wish == NULL)
    other_free (other);
  else
    sas_session_load_plan_async (other->session, wish->whom, other->year, SAS_PLAN_IN_FORCE, NULL, plan_loaded, other);
  sas_record_free (&wish_type, wish);
}

void
sas_feedback_other_ask (GtkWidget *parent, SasSession *session, int year, SasDate day)
{
  Other *other = g_new (Other, 1);

  *other = (Other) { g_object_ref (parent), g_object_ref (session), year, day };
  sas_record_dialog_ask_async (parent, &other_question, sas_record_new (&wish_type), sas_session_get_roster (session), other_answered, other);
}
