/* Asking somebody for feedback. */
#include "config.h"
#include "sas-alert.h"
#include "sas-feedback-request-store.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms-private.h"
#include "sas-toast-overlay.h"

#define WISHED_DAYS 7   /* until when it is wanted, unless said otherwise */

/* --- asking --- */

typedef struct { char *whom, *name, *role, *about, *words; SasDate until; } Wish;

static const SasField wish_fields[] = {
  SAS_FIELD (Wish, whom, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Wish, name, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Wish, role, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Wish, about, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Wish, words, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Wish, until, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
static const SasRecordType wish_type = { "wish", sizeof (Wish), wish_fields, NULL };

static const char *const given_words[] = { "", "leader", "peer", "subordinate", "service-recipient", "stakeholder", NULL };
static const char *const given_labels[] = { N_("By the staff data"), N_("Leader"), N_("Peer"), N_("Subordinate"), N_("Recipient of the service"),
                                            N_("Other party"), NULL };

static const SasFormRow wish_rows[] = {
  { "whom",  N_("_Whom"),             SAS_FORM_PERSON, FALSE, NULL, NULL, NULL, NULL },
  { "name",  N_("_Or somebody else"), SAS_FORM_TEXT,   FALSE, NULL, N_("Name of who was served"), NULL, NULL },
  { "about", N_("_About"),            SAS_FORM_WORD,   TRUE,  NULL, NULL, NULL, NULL },
  { "words", N_("_Question"),         SAS_FORM_LONG,   FALSE, NULL, N_("What you would like to know"), NULL, NULL },
  { "until", N_("_Until"),            SAS_FORM_DATE,   TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { "role",  N_("Asked as"),          SAS_FORM_WORD,   FALSE, given_labels, NULL, given_words, NULL },
  { NULL }
};

static char *
check_wish (gconstpointer record, SasRoster *roster, const char **field)
{
  const Wish *wish = record;

  *field = "until";
  if (wish->until < sas_date_today ())
    return g_strdup (_("This day is over."));
  *field = "whom";
  return *wish->whom == '\0' && *wish->name == '\0' ? g_strdup (_("Choose somebody, or write a name.")) : NULL;
}

/* (transfer full) */
static SasFeedbackRequest *
request_of (const Wish *wish, const char *nip, int year, const SasActor *actor)
{
  SasFeedbackRequest *request = sas_record_new (&sas_feedback_request_type);

  request->year = year;
  request->result = sas_about_result (wish->about);
  request->indicator = -1;
  request->due = wish->until;
  sas_record_set_text (&sas_feedback_request_type, request, "nip", nip);
  sas_record_set_text (&sas_feedback_request_type, request, "asker", actor->name);
  sas_record_set_text (&sas_feedback_request_type, request, "giver_nip", wish->whom);
  sas_record_set_text (&sas_feedback_request_type, request, "role", wish->role);
  sas_record_set_text (&sas_feedback_request_type, request, "behaviour", request->result >= 0 ? NULL : wish->about);
  sas_record_set_text (&sas_feedback_request_type, request, "text", wish->words);
  return request;
}

static const char *
label_of (const Form *form, const char *word)
{
  for (guint i = 0; form->words->pdata[i] != NULL; i++)
    if (g_str_equal (form->words->pdata[i], word))
      return form->labels->pdata[i];
  return "";
}

typedef struct { SasFeedbackRequest *request; SasRoster *roster; char *reviewer; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  sas_record_free (&sas_feedback_request_type, question->request);
  sas_roster_unref (question->roster);
  g_free (question->reviewer);
  g_free (question);
}

/* Gives the id. (transfer full) */
static gpointer
store_question (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;

  return sas_feedback_request_store_ask (db, question->roster, question->request, sas_date_today (), actor, question->reviewer, error)
           ? g_strdup (question->request->id) : NULL;
}

static void
question_stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (id != NULL)
    sas_toast_show_undo (parent, _("Asked: it stands in the tasks of who is to answer, until that day"), "monitoring.withdraw", g_variant_new_string (id));
  else
    sas_alert_present_error (parent, _("The request was not stored"), error);
}

/* A name outside the office has no tasks here: WhatsApp, a mail or the form on paper reaches him. */
static void
send_on (GtkWidget *parent, const SasFeedbackRequest *request, const char *name, const char *about)
{
  g_autofree char *sentence = sas_feedback_request_sentence (request, name, about);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (parent), sentence);
  sas_toast_show_action (parent, _("The request is copied: paste it into WhatsApp or a mail"), _("Print the form"), "monitoring.print-feedback", NULL);
}

/* What the form was opened for: the plan is gone by the time of its answer. */
typedef struct { Form *form; char *nip; int year; } Asking;

static void
wish_answered (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  Form *form = asking->form;
  Wish *wish = sas_record_dialog_ask_finish (result);
  Question *question;

  if (wish != NULL)
    {
      question = g_new (Question, 1);
      *question = (Question) { request_of (wish, asking->nip, asking->year, sas_session_get_actor (form->session)),
                               sas_roster_ref (sas_session_get_roster (form->session)), g_strdup (form->reviewer) };
      if (*wish->whom != '\0')
        sas_session_run_async (form->session, SAS_CHANGED_EVALUATIONS, store_question, question, question_free, g_free, NULL, question_stored,
                               g_object_ref (parent));
      else
        {
          send_on (GTK_WIDGET (parent), question->request, wish->name, label_of (form, wish->about));
          question_free (question);
        }
    }
  sas_record_free (&wish_type, wish);
  sas_open_form_free (form);
  g_free (asking->nip);
  g_free (asking);
}

void
sas_feedback_request_ask (GtkWidget *parent, SasSession *session, const SasPlan *plan, const char *reviewer, int result)
{
  Asking *asking = g_new (Asking, 1);
  Wish *wish = sas_record_new (&wish_type);
  g_autofree char *about = result >= 0 ? g_strdup_printf ("result/%d", result) : g_strdup ("");

  *asking = (Asking) { sas_open_form_new (session, reviewer), g_strdup (plan->nip), plan->year };
  asking->form->question = (SasRecordQuestion) {
    .title = N_("Ask for feedback"), .accept = N_("Ask"), .type = &wish_type, .check = check_wish,
    .remark = N_("Leader, peers, those who are led and those who are served may be asked (p. 70). Who works here finds it in “My tasks”; for others "
                 "it becomes a sentence that you send on."),
  };
  wish->until = sas_date_today () + WISHED_DAYS;
  sas_record_set_text (&wish_type, wish, "about", about);
  sas_open_form_add_choices (asking->form, plan);
  sas_open_form_set_rows (asking->form, wish_rows, G_N_ELEMENTS (wish_rows));
  sas_record_dialog_ask_async (parent, &asking->form->question, wish, sas_session_get_roster (session), wish_answered, asking);
}
