#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-follow-up-columns.h"
#include "sas-follow-up-forms.h"
#include "sas-follow-up-register.h"
#include "sas-follow-up-run.h"
#include "sas-i18n.h"
#include "sas-person-history-window.h"
#include "sas-print-person.h"
#include "sas-record-dialog.h"
#include "sas-toast-overlay.h"

/* What the switch above the table leaves. */
static const struct { const char *title; guint standings; } sieves[] = {
  { N_("All"), ~0u },
  { N_("Proposed"), 1u << SAS_STANDING_PROPOSED },
  { N_("Under way"), 1u << SAS_STANDING_OPEN | 1u << SAS_STANDING_DUE | 1u << SAS_STANDING_LATE },
  { N_("Late"), 1u << SAS_STANDING_LATE },
  { N_("Closed"), 1u << SAS_STANDING_DONE | 1u << SAS_STANDING_DISMISSED },
};

struct _SasFollowUpRegister
{
  GtkWidget       parent_instance;

  /* template */
  GtkWidget      *root, *tools, *choices, *add, *detail, *history, *change, *dismiss, *primary;
  GtkSearchEntry *search;
  GtkDropDown    *group;
  GtkBox         *sieve_box, *place;
  GtkStack       *middle;
  GtkLabel       *empty, *detail_title, *detail_text;
  /* state */
  SasSession     *session;
  GPtrArray      *rows;        /* nullable */
  SasValueTable  *table;       /* borrowed */
  GtkWidget      *buttons[G_N_ELEMENTS (sieves)];   /* borrowed */
  guint           sieve;
  GCancellable   *reading, *reckoning;
  SasFollowUpStep asked;       /* what the open dialog is for */
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasFollowUpRegister, sas_follow_up_register, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* (nullable) */
static const SasFollowUpRow *
chosen (SasFollowUpRegister *self)
{
  return sas_value_table_get_chosen (self->table);
}

/* --- what is shown --- */

static gboolean
passes (SasFollowUpRegister *self, const SasFollowUpRow *row, guint sieve, const char *find)
{
  guint group = gtk_drop_down_get_selected (self->group);
  g_autofree char *text = g_strdup_printf ("%s %s %s %s %s", row->name, row->follow_up->nip, row->unit_name != NULL ? row->unit_name : "",
                                           sas_follow_up_label (row->follow_up->kind), row->follow_up->action);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return (sieves[sieve].standings & (1u << row->standing)) != 0 &&
         (group == 0 || sas_follow_up_group (row->follow_up->kind) == (SasFollowUpGroup) (group - 1)) && strstr (folded, find) != NULL;
}

static void
update_sieves (SasFollowUpRegister *self, const char *find)
{
  for (guint sieve = 0; sieve < G_N_ELEMENTS (sieves); sieve++)
    {
      g_autofree char *text = NULL;
      guint count = 0;

      for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
        count += passes (self, g_ptr_array_index (self->rows, i), sieve, find);
      text = g_strdup_printf ("%s %u", _(sieves[sieve].title), count);
      gtk_button_set_label (GTK_BUTTON (self->buttons[sieve]), text);
    }
}

/* An empty year is told from a filter that leaves nothing. */
static void
update_empty (SasFollowUpRegister *self)
{
  gboolean nothing = self->rows == NULL || self->rows->len == 0;

  gtk_label_set_label (self->empty, nothing ? _("Nothing follows from the evaluations of this year yet.\nWhat signed evaluations give cause for "
                                                "appears here by itself: guidance, awards, objections, angka kredit.")
                                            : _("Nothing is like that. Choose another filter."));
  gtk_stack_set_visible_child_name (self->middle, chosen (self) != NULL ? "table" : "empty");
}

static void
fill (SasFollowUpRegister *self)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GPtrArray) matching = g_ptr_array_new ();

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    if (passes (self, g_ptr_array_index (self->rows, i), self->sieve, find))
      g_ptr_array_add (matching, g_ptr_array_index (self->rows, i));
  if (self->rows != NULL)
    sas_value_table_set_rows (self->table, self->rows, matching);
  update_sieves (self, find);
  update_empty (self);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpRegister) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = sas_follow_up_list_finish (SAS_SESSION (source), result, &error);

  if (rows == NULL)
    {
      if (self->session != NULL)
        sas_alert_present_error (GTK_WIDGET (self), _("The register cannot be read"), error);
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows;
  if (self->session != NULL)
    fill (self);
}

static void
reload (SasFollowUpRegister *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  sas_follow_up_list_async (self->session, self->reading, on_listed, g_object_ref (self));
}

/* --- the person below --- */

/* Angka kredit in three sentences: what was earned, what the next rank and the next level ask for. */
static void
on_reckoned (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpRegister) self = data;
  g_autoptr (SasCreditSheet) sheet = sas_follow_up_credit_finish (SAS_SESSION (source), result, NULL);
  const SasFollowUpRow *row = self->session != NULL ? chosen (self) : NULL;
  g_autofree char *sum = NULL, *rank = NULL, *level = NULL, *text = NULL;

  /* An answer that was under way when another one was chosen is of somebody else. */
  if (sheet == NULL || row == NULL || sheet->employee == NULL || g_strcmp0 (sheet->employee->nip, row->follow_up->nip) != 0)
    return;
  sum = sas_credit_amount_text (sheet->cumulative, 3);
  rank = sas_credit_sheet_verdict (sheet, SAS_CREDIT_FOR_RANK);
  level = sas_credit_sheet_verdict (sheet, SAS_CREDIT_FOR_LEVEL);
  text = g_strdup_printf (_("Angka kredit up to the end of %d: %s. %s %s"), sheet->year, sum, rank, level);
  gtk_label_set_label (self->detail_text, text);
}

/* What was said of it; else what is to be done, in full, of which the table shows the beginning. */
static char *
describe (const SasFollowUpRow *row)
{
  const SasFollowUp *one = row->follow_up;
  const char *name = row->unit_name != NULL ? row->unit_name : "";

  if (one->note != NULL)
    return g_strdup (one->note);
  if (one->decree != NULL)
    return g_strdup_printf (_("Letter %s"), one->decree);
  return g_strdup (*one->action != '\0' ? one->action : name);
}

static void
update_buttons (SasFollowUpRegister *self, const SasFollowUpRow *row)
{
  static const char *const labels[SAS_STANDINGS] = {
    [SAS_STANDING_PROPOSED] = N_("Take up"), [SAS_STANDING_OPEN] = N_("Done…"), [SAS_STANDING_DUE] = N_("Done…"),
    [SAS_STANDING_LATE] = N_("Done…"), [SAS_STANDING_DONE] = N_("Open again"), [SAS_STANDING_DISMISSED] = N_("Open again"),
  };

  gtk_widget_set_visible (self->primary, row != NULL);
  gtk_widget_set_visible (self->change, row != NULL);
  gtk_widget_set_visible (self->history, row != NULL);
  gtk_widget_set_visible (self->dismiss, row != NULL && sas_follow_up_has_step (row->standing, SAS_FOLLOW_UP_DISMISS));
  if (row != NULL)
    gtk_button_set_label (GTK_BUTTON (self->change), sas_follow_up_has_plan (row->follow_up->kind) ? _("Plan…") : _("Change…"));
  if (row != NULL)
    gtk_button_set_label (GTK_BUTTON (self->primary), _(labels[row->standing]));
}

static void
selection_changed (SasFollowUpRegister *self)
{
  const SasFollowUpRow *row = chosen (self);
  g_autofree char *about = row != NULL ? describe (row) : NULL;

  g_cancellable_cancel (self->reckoning);
  g_clear_object (&self->reckoning);
  update_buttons (self, row);
  gtk_widget_set_visible (self->detail, row != NULL);
  if (row == NULL)
    return;
  gtk_label_set_label (self->detail_title, row->name);
  gtk_label_set_label (self->detail_text, about);
  if (row->follow_up->kind != SAS_FOLLOW_UP_CREDIT)
    return;
  self->reckoning = g_cancellable_new ();
  sas_follow_up_credit_async (self->session, row->follow_up->nip, self->reckoning, on_reckoned, g_object_ref (self));
}

/* --- steps --- */

static void
on_acted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpRegister) self = data;
  g_autoptr (GError) error = NULL;

  if (sas_follow_up_act_finish (SAS_SESSION (source), result, &error))
    sas_toast_show (GTK_WIDGET (self), _("The register is up to date."));
  else
    sas_alert_present_error (GTK_WIDGET (self), _("This was not entered"), error);
}

static void
act (SasFollowUpRegister *self, const SasFollowUp *follow_up, SasFollowUpStep step)
{
  sas_follow_up_act_async (self->session, follow_up, step, on_acted, g_object_ref (self));
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpRegister) self = data;
  g_autoptr (SasFollowUp) follow_up = sas_record_dialog_ask_finish (result);

  if (follow_up != NULL && self->session != NULL)
    act (self, follow_up, self->asked);
}

static void
ask_about (SasFollowUpRegister *self, const SasRecordQuestion *question, SasFollowUp *follow_up, SasFollowUpStep step)
{
  self->asked = step;
  sas_record_dialog_ask_async (GTK_WIDGET (self), question, follow_up, sas_session_get_roster (self->session), on_answered,
                               g_object_ref (self));
}

static void
ask (SasFollowUpRegister *self, const SasFollowUpRow *row, SasFollowUpStep step)
{
  SasFollowUp *copy = sas_follow_up_copy (row->follow_up);

  if (step == SAS_FOLLOW_UP_STEPS || step == SAS_FOLLOW_UP_TAKE)
    sas_record_set_text (&sas_follow_up_type, copy, "owner", NULL);   /* follows from the number that is chosen */
  ask_about (self, sas_follow_up_question (copy->kind, step), copy, step);
}

/* What a person decides on, and no evaluation proposes: about the one who is chosen, unless another is said. */
static void
add_activated (GtkWidget *widget, const char *action, GVariant *kind)
{
  SasFollowUpRegister *self = SAS_FOLLOW_UP_REGISTER (widget);
  const SasFollowUpRow *row = chosen (self);
  SasFollowUpKind which = (SasFollowUpKind) g_variant_get_int32 (kind);
  SasPeriod period = row != NULL ? row->follow_up->period : SAS_PERIOD_ANNUAL;

  ask_about (self, sas_follow_up_question_new (which),
             sas_follow_up_new (row != NULL ? row->follow_up->nip : "", sas_session_get_year (self->session), period, which), SAS_FOLLOW_UP_STEPS);
}

/* A proposal is taken up by one key; what is done is asked for. */
static gboolean
go_on (SasFollowUpRegister *self)
{
  const SasFollowUpRow *row = chosen (self);

  if (row == NULL)
    return FALSE;
  if (sas_follow_up_has_step (row->standing, SAS_FOLLOW_UP_TAKE))
    act (self, row->follow_up, SAS_FOLLOW_UP_TAKE);
  else if (sas_follow_up_has_step (row->standing, SAS_FOLLOW_UP_FINISH))
    ask (self, row, SAS_FOLLOW_UP_FINISH);
  else
    act (self, row->follow_up, SAS_FOLLOW_UP_REOPEN);
  return TRUE;
}

static void
primary_clicked (SasFollowUpRegister *self)
{
  go_on (self);
}

static void
dismiss_clicked (SasFollowUpRegister *self)
{
  const SasFollowUpRow *row = chosen (self);

  if (row != NULL && sas_follow_up_has_step (row->standing, SAS_FOLLOW_UP_DISMISS))
    ask (self, row, SAS_FOLLOW_UP_DISMISS);
}

/* What is entered is looked at and changed; of a proposal that means taking it up with other words. */
static void
change_clicked (SasFollowUpRegister *self)
{
  const SasFollowUpRow *row = chosen (self);

  if (row != NULL)
    ask (self, row, row->standing == SAS_STANDING_PROPOSED ? SAS_FOLLOW_UP_TAKE : SAS_FOLLOW_UP_STEPS);
}

static void
history_clicked (SasFollowUpRegister *self)
{
  const SasFollowUpRow *row = chosen (self);

  if (row != NULL)
    sas_person_history_present (GTK_WIDGET (self), self->session, row->follow_up->nip);
}

static void
sieve_toggled (SasFollowUpRegister *self, GtkToggleButton *button)
{
  for (guint i = 0; gtk_toggle_button_get_active (button) && i < G_N_ELEMENTS (sieves); i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      {
        self->sieve = i;
        fill (self);
      }
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  reload (SAS_FOLLOW_UP_REGISTER (page));
}

static gboolean
page_primary (SasAppPage *page)
{
  return go_on (SAS_FOLLOW_UP_REGISTER (page));
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_FOLLOW_UP_REGISTER (page)->search));
}

/* The plan of a guidance is the one paper that an entry has. */
static void
page_print (SasAppPage *page)
{
  SasFollowUpRegister *self = SAS_FOLLOW_UP_REGISTER (page);
  const SasFollowUpRow *row = chosen (self);

  if (row != NULL && row->follow_up->plan->len > 0)
    sas_print_person (GTK_WIDGET (self), self->session, row->follow_up->nip, row->follow_up->year, row->follow_up->period, SAS_PRINT_B_1_6,
                      sas_follow_up_label (row->follow_up->kind));
  else
    sas_toast_show (GTK_WIDGET (self), _("This entry has no paper. A guidance has one as soon as its plan says goals or steps."));
}

static void
page_create (SasAppPage *page)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (SAS_FOLLOW_UP_REGISTER (page)->add));
}

static void
page_go_to (SasAppPage *page, const char *nip)
{
  gtk_editable_set_text (GTK_EDITABLE (SAS_FOLLOW_UP_REGISTER (page)->search), nip);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->go_to = page_go_to;
  iface->print = page_print;
  iface->create = page_create;
}

/* --- life --- */

static void
sas_follow_up_register_dispose (GObject *object)
{
  SasFollowUpRegister *self = SAS_FOLLOW_UP_REGISTER (object);

  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->reckoning);
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_FOLLOW_UP_REGISTER);
  g_clear_object (&self->reading);
  g_clear_object (&self->reckoning);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_follow_up_register_parent_class)->dispose (object);
}

static void
sas_follow_up_register_class_init (SasFollowUpRegisterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_follow_up_register_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-follow-up-register.ui");
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, root);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, tools);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, search);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, group);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, sieve_box);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, middle);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, empty);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, detail);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, detail_title);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, detail_text);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, choices);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, add);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, place);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, history);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, change);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, dismiss);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpRegister, primary);
  gtk_widget_class_bind_template_callback_full (widget_class, "filter_changed", G_CALLBACK (fill));
  gtk_widget_class_bind_template_callback (widget_class, change_clicked);
  gtk_widget_class_bind_template_callback (widget_class, history_clicked);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked);
  gtk_widget_class_install_action (widget_class, "follow-up.add", "i", add_activated);
}

static void
add_sieves (SasFollowUpRegister *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sieves); i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label (_(sieves[i].title));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_box_append (self->sieve_box, self->buttons[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[0]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (sieves); i++)
    g_signal_connect_swapped (self->buttons[i], "toggled", G_CALLBACK (sieve_toggled), self);
}

static void
add_groups (SasFollowUpRegister *self)
{
  g_autoptr (GtkStringList) groups = gtk_string_list_new (NULL);

  gtk_string_list_append (groups, _("All kinds"));
  for (guint i = 0; i < SAS_FOLLOW_UP_GROUPS; i++)
    gtk_string_list_append (groups, sas_follow_up_group_label ((SasFollowUpGroup) i));
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (groups));
  g_signal_connect_swapped (self->group, "notify::selected", G_CALLBACK (fill), self);
}

static void
add_menu (SasFollowUpRegister *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint kind = 0; kind < SAS_FOLLOW_UPS; kind++)
    {
      const char *label = sas_follow_up_new_label ((SasFollowUpKind) kind);
      g_autoptr (GMenuItem) item = label != NULL ? g_menu_item_new (label, NULL) : NULL;

      if (item == NULL)
        continue;
      g_menu_item_set_action_and_target (item, "follow-up.add", "i", (int) kind);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add), G_MENU_MODEL (menu));
}

static void
sas_follow_up_register_init (SasFollowUpRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->table = SAS_VALUE_TABLE (sas_value_table_new (sas_follow_up_columns, SAS_FOLLOW_UP_COLUMNS, _("Register of follow-ups")));
  gtk_box_append (self->place, GTK_WIDGET (self->table));
  add_sieves (self);
  add_groups (self);
  add_menu (self);
  g_signal_connect_swapped (self->table, "chosen", G_CALLBACK (selection_changed), self);
  g_signal_connect_swapped (self->table, "activated", G_CALLBACK (change_clicked), self);
  sas_drop_down_shorten (self->group);
  sas_row_stack_above (GTK_BOX (self->tools), 125);
  sas_row_stack_above (GTK_BOX (self->detail), 125);
  sas_access_name (self->add, _("Enter a follow-up"));
  sas_access_name (GTK_WIDGET (self->search), _("Find a follow-up"));
  sas_access_name (self->add, _("Enter…"));
  sas_access_name (GTK_WIDGET (self->group), _("Kind of follow-up"));
  update_buttons (self, NULL);
}

static void
session_changed (SasFollowUpRegister *self, SasChanges changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_SETTINGS)) != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

GtkWidget *
sas_follow_up_register_new (SasSession *session)
{
  SasFollowUpRegister *self = g_object_new (SAS_TYPE_FOLLOW_UP_REGISTER, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
