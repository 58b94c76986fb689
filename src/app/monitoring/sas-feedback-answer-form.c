/* Answering or declining what was asked, and what became of it. */
#include "config.h"
#include "sas-alert.h"
#include "sas-feedback-request-store.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms-private.h"
#include "sas-plan-store.h"
#include "sas-toast-overlay.h"

/* A request with the plan that it is about. */
typedef struct { char *id; SasRoster *roster; SasFeedbackRequest *request; SasPlan *plan; char *reviewer; } Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->id);
  g_free (asked->reviewer);
  sas_record_free (&sas_feedback_request_type, asked->request);
  sas_plan_free (asked->plan);
  sas_roster_unref (asked->roster);
  g_free (asked);
}

static gpointer
load_asked (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Asked *wanted = input;
  SasFeedbackRequest *request = sas_feedback_request_store_load (db, wanted->id, actor, error);
  SasPlan *plan = request != NULL ? sas_plan_store_load (db, request->nip, request->year, SAS_PLAN_IN_FORCE, NULL, error) : NULL;
  const SasPerson *reviewer = plan != NULL ? sas_roster_reviewer_above (wanted->roster, plan->nip, plan->appraiser, sas_date_today ()) : NULL;
  Asked *asked;

  if (plan == NULL)
    {
      sas_record_free (&sas_feedback_request_type, request);
      return NULL;
    }
  asked = g_new (Asked, 1);
  *asked = (Asked) { g_strdup (wanted->id), sas_roster_ref (wanted->roster), request, plan, reviewer != NULL ? g_strdup (reviewer->nip) : NULL };
  return asked;
}

static const SasFormRow answer_rows[] = {
  { "about",    N_("_About"),             SAS_FORM_WORD,   TRUE,  NULL, NULL, NULL, NULL },
  { "polarity", N_("_Kind"),              SAS_FORM_CHOICE, FALSE, sas_polarity_labels, NULL, NULL, NULL },
  { "text",     N_("_Words"),             SAS_FORM_LONG,   FALSE, NULL, N_("What was good, what should change, with an example"), NULL, NULL },
  { "symbol",   N_("_Sign"),              SAS_FORM_WORD,   FALSE, sas_symbol_labels, NULL, sas_symbol_words, NULL },
  { "giver",    N_("_Giver, as printed"), SAS_FORM_TEXT,   TRUE,  NULL, NULL, NULL, NULL },
  { "date",     N_("_Date"),              SAS_FORM_DATE,   TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { "hidden",   N_("Hidden"),             SAS_FORM_CHECK,  FALSE, NULL, N_("The employee is not told who gave it"), NULL, NULL },
  { NULL }
};

/* The form of an answer that is open. */
typedef struct { Form *form; char *id, *remark; } Answering;

static void
answering_free (Answering *answering)
{
  sas_open_form_free (answering->form);
  g_free (answering->id);
  g_free (answering->remark);
  g_free (answering);
}

typedef struct { char *id, *word, *reviewer; SasFeedback *feedback; SasRequestStep step; } Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->id);
  g_free (answer->word);
  g_free (answer->reviewer);
  sas_record_free (&sas_feedback_type, answer->feedback);
  g_free (answer);
}

static gpointer
store_answer (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Answer *answer = input;

  return GINT_TO_POINTER (answer->feedback != NULL
                            ? sas_feedback_request_store_answer (db, answer->id, answer->feedback, actor, answer->reviewer, error)
                            : sas_feedback_request_store_close (db, answer->id, answer->step, answer->word, sas_date_today (), actor, error));
}

static const char *const done_words[SAS_REQUEST_STEPS] = { N_("Answered: it counts in the evaluation"), N_("Declined: who asked reads why"),
                                                           N_("The request is taken back") };

/* Where to say which step was taken. */
typedef struct { GtkWidget *parent; SasRequestStep step; } Waiting;

static void
answer_stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autofree Waiting *waiting = user_data;
  g_autoptr (GtkWidget) parent = waiting->parent;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (error != NULL)
    sas_alert_present_error (parent, _("The request was not closed"), error);
  else
    sas_toast_show (parent, _(done_words[waiting->step]));
}

/* @feedback (transfer full) (nullable), @word, @reviewer (nullable) */
static void
keep_answer (GtkWidget *parent, SasSession *session, const char *id, SasRequestStep step, SasFeedback *feedback, const char *word, const char *reviewer)
{
  Answer *answer = g_new (Answer, 1);
  Waiting *waiting = g_new (Waiting, 1);

  *answer = (Answer) { g_strdup (id), g_strdup (word), g_strdup (reviewer), feedback, step };
  *waiting = (Waiting) { g_object_ref (parent), step };
  sas_session_run_async (session, SAS_CHANGED_EVALUATIONS, store_answer, answer, answer_free, NULL, NULL, answer_stored, waiting);
}

typedef struct { char *words; } Word;
static const SasField word_fields[] = { SAS_FIELD (Word, words, SAS_FIELD_STRING, SAS_FIELD_PLAIN), SAS_FIELD_END };
static const SasRecordType word_type = { "word", sizeof (Word), word_fields, NULL };
static const SasFormRow word_rows[] = {
  { "words", N_("_Reason"), SAS_FORM_LONG, TRUE, NULL, N_("For example: we have not worked together yet"), NULL, NULL },
  { NULL }
};
static const SasRecordQuestion word_question = {
  .title = N_("Decline the request"), .accept = N_("Decline"), .type = &word_type, .rows = word_rows, .remark = N_("Who asked reads it."),
};

static void
word_answered (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Answering *answering = user_data;
  Word *word = sas_record_dialog_ask_finish (result);

  if (word != NULL)
    keep_answer (GTK_WIDGET (parent), answering->form->session, answering->id, SAS_REQUEST_DECLINE, NULL, word->words, NULL);
  sas_record_free (&word_type, word);
  answering_free (answering);
}

static void
answer_given (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Answering *answering = user_data;
  Form *form = answering->form;
  gboolean other = sas_record_dialog_is_other (result);
  Said *said = sas_record_dialog_ask_finish (result);

  if (other)
    {
      sas_record_dialog_ask_async (GTK_WIDGET (parent), &word_question, sas_record_new (&word_type), sas_session_get_roster (form->session),
                                   word_answered, answering);
      return;
    }
  if (said != NULL)
    {
      sas_said_take (form->feedback, said);
      keep_answer (GTK_WIDGET (parent), form->session, answering->id, SAS_REQUEST_ANSWER, g_steal_pointer (&form->feedback), NULL, form->reviewer);
    }
  sas_record_free (&sas_said_type, said);
  answering_free (answering);
}

/* "I Made Wirawan bertanya (sampai 4 Desember 2026): ...". (transfer full) */
static char *
asked_words (const SasFeedbackRequest *request)
{
  g_autofree char *about = sas_monitoring_about (request->result, request->behaviour);
  g_autofree char *due = sas_date_to_long (request->due);
  g_autofree char *head = g_strdup_printf (_("%s asks, until %s: %s."), request->asker, due, about);

  return *request->text != '\0' ? g_strdup_printf (_("%s “%s”"), head, request->text) : g_steal_pointer (&head);
}

static void
ask_answer (GtkWidget *parent, SasSession *session, const Asked *asked)
{
  const SasPerson *giver = sas_roster_person (asked->roster, asked->request->giver_nip);
  g_autofree char *name = giver != NULL ? sas_person_full_name (giver) : g_strdup (asked->request->giver_nip);
  guint year = (guint) asked->request->year;
  SasDate day = CLAMP (sas_date_today (), sas_date_new (year, 1, 1), sas_date_new (year, 12, 31));
  Answering *answering = g_new (Answering, 1);
  Form *form = sas_open_form_new (session, asked->reviewer);

  *answering = (Answering) { form, g_strdup (asked->id), asked_words (asked->request) };
  form->feedback = sas_feedback_request_begin (asked->request, name, day);
  form->question = (SasRecordQuestion) {
    .title = N_("Feedback that was asked of you"), .accept = N_("Answer"), .other = N_("Decline…"), .type = &sas_said_type, .check = sas_said_check,
    .remark = answering->remark,
  };
  sas_open_form_add_choices (form, asked->plan);
  sas_open_form_set_rows (form, answer_rows, G_N_ELEMENTS (answer_rows));
  sas_record_dialog_ask_async (parent, &form->question, sas_said_of (form->feedback), asked->roster, answer_given, answering);
}

/* What became of it. */
static void
show_closed (GtkWidget *parent, const SasFeedbackRequest *request)
{
  g_autofree char *words = asked_words (request);
  g_autofree char *body = g_strdup_printf ("%s\n\n%s%s%s", words, sas_request_state_label (request->state), request->word != NULL ? ": " : "",
                                           request->word != NULL ? request->word : "");

  sas_alert_present (parent, _("Feedback that was asked for"), body);
}

static void
asked_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  Asked *asked = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (gtk_widget_get_root (parent) != NULL && asked == NULL)
    sas_alert_present_error (parent, _("The request cannot be opened"), error);
  else if (gtk_widget_get_root (parent) != NULL && asked->request->state != SAS_REQUEST_OPEN)
    show_closed (parent, asked->request);
  else if (gtk_widget_get_root (parent) != NULL)
    ask_answer (parent, SAS_SESSION (session), asked);
  g_clear_pointer (&asked, asked_free);
}

void
sas_feedback_request_open (GtkWidget *parent, SasSession *session, const char *id)
{
  Asked *wanted = g_new (Asked, 1);

  *wanted = (Asked) { g_strdup (id), sas_roster_ref (sas_session_get_roster (session)), NULL, NULL, NULL };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load_asked, wanted, asked_free, asked_free, NULL, asked_loaded, g_object_ref (parent));
}

/* --- what who asked sees of it --- */

void
sas_feedback_request_withdraw (GtkWidget *parent, SasSession *session, const char *id)
{
  keep_answer (parent, session, id, SAS_REQUEST_WITHDRAW, NULL, NULL, NULL);
}

typedef struct { SasSession *session; char *id, *sentence; } Shown;
enum { LEAVE, COPY, TAKE_BACK };

static void
shown_answered (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Shown *shown = user_data;
  int answer = sas_alert_ask_finish (result);

  if (answer == COPY)
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (parent)), shown->sentence);
      sas_toast_show (GTK_WIDGET (parent), _("The request is copied: paste it into WhatsApp or a mail"));
    }
  else if (answer == TAKE_BACK)
    sas_feedback_request_withdraw (GTK_WIDGET (parent), shown->session, shown->id);
  g_object_unref (shown->session);
  g_free (shown->id);
  g_free (shown->sentence);
  g_free (shown);
}

void
sas_feedback_request_show (GtkWidget *parent, SasSession *session, const SasFeedbackRequest *request)
{
  const char *const answers[] = { _("_Close"), _("_Copy as a sentence"), _("_Take back"), NULL };
  const SasActor *actor = sas_session_get_actor (session);
  const SasPerson *giver = sas_roster_person (sas_session_get_roster (session), request->giver_nip);
  g_autofree char *name = giver != NULL ? sas_person_full_name (giver) : g_strdup (request->giver_nip);
  g_autofree char *about = sas_monitoring_about (request->result, request->behaviour), *words = asked_words (request);
  g_autofree char *heading = g_strdup_printf (_("Feedback asked of %s"), name);
  Shown *shown;

  if (request->state == SAS_REQUEST_OPEN && g_str_equal (request->giver_nip, actor->nip))
    sas_feedback_request_open (parent, session, request->id);
  else if (request->state != SAS_REQUEST_OPEN || !sas_feedback_request_may (request, SAS_REQUEST_WITHDRAW, actor) || sas_session_is_read_only (session))
    show_closed (parent, request);
  else
    {
      shown = g_new (Shown, 1);
      *shown = (Shown) { g_object_ref (session), g_strdup (request->id), sas_feedback_request_sentence (request, name, about) };
      sas_alert_ask_async (parent, heading, words, answers, FALSE, shown_answered, shown);
    }
}
