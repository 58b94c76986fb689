/* Recording the dialogue on expectations between leader and employee (Art. 7(2), pp. 62, 65). */
#include "config.h"
#include "sas-alert.h"
#include "sas-dialogue-store.h"
#include "sas-i18n.h"
#include "sas-plan-dialogue.h"
#include "sas-record-dialog.h"
#include "sas-toast-overlay.h"

static const SasFormRow rows[] = {
  { "date",         N_("_Date"),                   SAS_FORM_DATE,  TRUE,  NULL, N_("24-11-2026") },
  { "participants", N_("_Who took part"),          SAS_FORM_LINES, TRUE,  NULL, N_("One name a line") },
  { "method",       N_("_How or where"),           SAS_FORM_TEXT,  FALSE, NULL, N_("In the meeting room, by telephone, …") },
  { "agreed",       N_("_Agreed"),                 SAS_FORM_LONG,  TRUE,  NULL, NULL },
  { "open_points",  N_("Still _open"),             SAS_FORM_LINES, FALSE, NULL, N_("One point a line") },
  { NULL }
};

static const SasRecordQuestion question = {
  .title = N_("Dialogue on expectations"), .accept = N_("Record"), .type = &sas_dialogue_type, .rows = rows,
  .remark = N_("Leader and employee agree on what is expected before the plan is set (PermenPANRB 6/2022 Art. 7(2)). A revised plan, a plan of "
               "somebody on study leave and one that the appraiser's superior sets are only set when it is recorded (pp. 62, 65)."),
};

typedef struct { SasDialogue *dialogue; char *reviewer; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  sas_dialogue_free (input->dialogue);
  g_free (input->reviewer);
  g_free (input);
}

static gpointer
store_dialogue (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;

  return GINT_TO_POINTER (sas_dialogue_store_save (db, input->dialogue, input->reviewer, actor, error));
}

static void
dialogue_stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (gtk_widget_get_root (widget) == NULL)
    return;
  if (error != NULL)
    sas_alert_present_error (widget, _("The dialogue was not recorded"), error);
  else
    sas_toast_show (widget, _("Dialogue recorded"));
}

static void
dialogue_answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanDesk) desk = user_data;
  SasDialogue *dialogue = sas_record_dialog_ask_finish (result);
  Input *input;

  if (dialogue == NULL)
    return;
  if (sas_plan_desk_get_session (desk) == NULL)
    {
      sas_dialogue_free (dialogue);
      return;
    }
  input = g_new (Input, 1);
  *input = (Input) { dialogue, sas_plan_desk_dup_reviewer (desk) };
  sas_session_run_async (sas_plan_desk_get_session (desk), SAS_CHANGED_PLANS, store_dialogue, input, input_free, NULL, NULL, dialogue_stored,
                         g_object_ref (widget));
}

/* Today, between the two whom the plan is about; what they said is for the person to write. */
static SasDialogue *
new_dialogue (SasPlanDesk *desk)
{
  SasDialogue *dialogue = sas_dialogue_new ();
  g_autoptr (SasPeople) people = sas_plan_desk_dup_people (desk, SAS_DATE_NONE);
  const SasIdentity *both[] = { people->employee, people->appraiser };

  sas_record_set_text (&sas_dialogue_type, dialogue, "plan", sas_plan_desk_get_plan (desk)->id);
  dialogue->date = sas_date_today ();
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (both[i] != NULL && *both[i]->name != '\0')
      g_ptr_array_add (dialogue->participants, g_strdup (both[i]->name));
  return dialogue;
}

void
sas_plan_dialogue_ask (GtkWidget *parent, SasPlanDesk *desk)
{
  SasSession *session = sas_plan_desk_get_session (desk);

  if (sas_session_is_read_only (session))
    return;
  sas_plan_desk_seal (desk);
  sas_record_dialog_ask_async (parent, &question, new_dialogue (desk), sas_session_get_roster (session), dialogue_answered, g_object_ref (desk));
}
