#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-follow-up-columns.h"
#include "sas-follow-up-page.h"
#include "sas-follow-up-run.h"
#include "sas-i18n.h"
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

struct _SasFollowUpPage
{
  GtkWidget       parent_instance;

  /* template */
  GtkWidget      *root, *tools, *detail, *dismiss, *primary;
  GtkSearchEntry *search;
  GtkDropDown    *group;
  GtkBox         *sieve_box;
  GtkStack       *middle;
  GtkColumnView  *view;
  GtkScrolledWindow *scrolled;
  GtkLabel       *empty, *detail_title, *detail_text;
  /* state */
  SasSession     *session;
  GPtrArray      *rows;        /* nullable */
  GListStore     *shown;       /* SasFollowUpItem */
  GtkSingleSelection *selection;
  GtkWidget      *buttons[G_N_ELEMENTS (sieves)];   /* borrowed */
  guint           sieve;
  GCancellable   *reading, *reckoning;
  SasFollowUpStep asked;       /* what the open dialog is for */
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasFollowUpPage, sas_follow_up_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* (nullable) */
static const SasFollowUpRow *
chosen (SasFollowUpPage *self)
{
  SasFollowUpItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? sas_follow_up_item_get_row (item) : NULL;
}

/* --- what is shown --- */

static gboolean
passes (SasFollowUpPage *self, const SasFollowUpRow *row, guint sieve, const char *find)
{
  guint group = gtk_drop_down_get_selected (self->group);
  g_autofree char *text = g_strdup_printf ("%s %s %s %s %s", row->name, row->follow_up->nip, row->unit_name != NULL ? row->unit_name : "",
                                           sas_follow_up_label (row->follow_up->kind), row->follow_up->action);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return (sieves[sieve].standings & (1u << row->standing)) != 0 &&
         (group == 0 || sas_follow_up_group (row->follow_up->kind) == (SasFollowUpGroup) (group - 1)) && strstr (folded, find) != NULL;
}

static void
update_sieves (SasFollowUpPage *self, const char *find)
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
update_empty (SasFollowUpPage *self)
{
  gboolean nothing = self->rows == NULL || self->rows->len == 0;

  gtk_label_set_label (self->empty, nothing ? _("Nothing follows from the evaluations of this year yet.\nWhat signed evaluations give cause for "
                                                "appears here by itself: guidance, awards, objections, angka kredit.")
                                            : _("Nothing is like that. Choose another filter."));
  gtk_stack_set_visible_child_name (self->middle, g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0 ? "table" : "empty");
}

static void
fill (SasFollowUpPage *self)
{
  g_autofree char *find = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autoptr (GPtrArray) matching = g_ptr_array_new_with_free_func (g_object_unref);
  guint before = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    if (passes (self, g_ptr_array_index (self->rows, i), self->sieve, find))
      g_ptr_array_add (matching, sas_follow_up_item_new (self->rows, g_ptr_array_index (self->rows, i)));
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)), matching->pdata, matching->len);
  if (matching->len > 0)
    gtk_single_selection_set_selected (self->selection, before == GTK_INVALID_LIST_POSITION ? 0 : MIN (before, matching->len - 1));
  update_sieves (self, find);
  update_empty (self);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpPage) self = data;
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
reload (SasFollowUpPage *self)
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
  g_autoptr (SasFollowUpPage) self = data;
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

static char *
describe (const SasFollowUpRow *row)
{
  const SasFollowUp *one = row->follow_up;

  if (one->note != NULL)
    return g_strdup (one->note);
  if (one->decree != NULL)
    return g_strdup_printf (_("Letter %s"), one->decree);
  return g_strdup (row->unit_name != NULL ? row->unit_name : "");
}

static void
update_buttons (SasFollowUpPage *self, const SasFollowUpRow *row)
{
  static const char *const labels[SAS_STANDINGS] = {
    [SAS_STANDING_PROPOSED] = N_("Take up"), [SAS_STANDING_OPEN] = N_("Done…"), [SAS_STANDING_DUE] = N_("Done…"),
    [SAS_STANDING_LATE] = N_("Done…"), [SAS_STANDING_DONE] = N_("Open again"), [SAS_STANDING_DISMISSED] = N_("Open again"),
  };

  gtk_widget_set_visible (self->primary, row != NULL);
  gtk_widget_set_visible (self->dismiss, row != NULL && sas_follow_up_has_step (row->standing, SAS_FOLLOW_UP_DISMISS));
  if (row != NULL)
    gtk_button_set_label (GTK_BUTTON (self->primary), _(labels[row->standing]));
}

static void
selection_changed (SasFollowUpPage *self)
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
  self->reckoning = g_cancellable_new ();
  sas_follow_up_credit_async (self->session, row->follow_up->nip, self->reckoning, on_reckoned, g_object_ref (self));
}

/* --- steps --- */

static void
on_acted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpPage) self = data;
  g_autoptr (GError) error = NULL;

  if (sas_follow_up_act_finish (SAS_SESSION (source), result, &error))
    sas_toast_show (GTK_WIDGET (self), _("The register is up to date."));
  else
    sas_alert_present_error (GTK_WIDGET (self), _("This was not entered"), error);
}

static void
act (SasFollowUpPage *self, const SasFollowUp *follow_up, SasFollowUpStep step)
{
  sas_follow_up_act_async (self->session, follow_up, step, on_acted, g_object_ref (self));
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasFollowUpPage) self = data;
  g_autoptr (SasFollowUp) follow_up = sas_record_dialog_ask_finish (result);

  if (follow_up != NULL && self->session != NULL)
    act (self, follow_up, self->asked);
}

static const SasFormRow done_rows[] = {
  { "note", N_("What _came of it"), SAS_FORM_LONG, FALSE },
  { "decree", N_("_Number of the letter"), SAS_FORM_TEXT, FALSE, NULL, N_("Of an award, a sanction, a contract") },
  { "decree_date", N_("_Day of the letter"), SAS_FORM_DATE, FALSE, NULL, N_("24-11-2026") },
  { NULL }
};
static const SasFormRow dismiss_rows[] = { { "note", N_("_Why it is dismissed"), SAS_FORM_LONG, TRUE }, { NULL } };
static const SasFormRow edit_rows[] = {
  { "action", N_("What is _done"), SAS_FORM_LONG, FALSE },
  { "owner_nip", N_("Seen _to by"), SAS_FORM_PERSON, FALSE },
  { "due", N_("_Until"), SAS_FORM_DATE, FALSE, NULL, N_("24-11-2026") },
  { "note", N_("No_te"), SAS_FORM_LONG, FALSE },
  { NULL }
};

static void
ask (SasFollowUpPage *self, const SasFollowUpRow *row, SasFollowUpStep step)
{
  static const SasRecordQuestion done = { N_("Done"), N_("_Done"), NULL, &sas_follow_up_type, done_rows, NULL };
  static const SasRecordQuestion dismissed = { N_("Dismiss"), N_("_Dismiss"), NULL, &sas_follow_up_type, dismiss_rows, NULL };
  static const SasRecordQuestion edited = { N_("Follow-up"), N_("_Keep"), NULL, &sas_follow_up_type, edit_rows, NULL };
  SasFollowUp *copy = sas_follow_up_copy (row->follow_up);

  self->asked = step;
  if (step == SAS_FOLLOW_UP_STEPS)
    sas_record_set_text (&sas_follow_up_type, copy, "owner", NULL);   /* follows from the number that is chosen */
  sas_record_dialog_ask_async (GTK_WIDGET (self),
                               step == SAS_FOLLOW_UP_FINISH ? &done : step == SAS_FOLLOW_UP_DISMISS ? &dismissed : &edited, copy,
                               sas_session_get_roster (self->session), on_answered, g_object_ref (self));
}

/* A proposal is taken up by one key; what is done is asked for. */
static gboolean
go_on (SasFollowUpPage *self)
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
primary_clicked (SasFollowUpPage *self)
{
  go_on (self);
}

static void
dismiss_clicked (SasFollowUpPage *self)
{
  const SasFollowUpRow *row = chosen (self);

  if (row != NULL && sas_follow_up_has_step (row->standing, SAS_FOLLOW_UP_DISMISS))
    ask (self, row, SAS_FOLLOW_UP_DISMISS);
}

/* Enter: what is entered is looked at and changed; of a proposal that means taking it up with other words. */
static void
row_activated (SasFollowUpPage *self, guint position)
{
  const SasFollowUpRow *row = chosen (self);

  if (row != NULL)
    ask (self, row, row->standing == SAS_STANDING_PROPOSED ? SAS_FOLLOW_UP_TAKE : SAS_FOLLOW_UP_STEPS);
}

static void
sieve_toggled (SasFollowUpPage *self, GtkToggleButton *button)
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
  reload (SAS_FOLLOW_UP_PAGE (page));
}

static gboolean
page_primary (SasAppPage *page)
{
  return go_on (SAS_FOLLOW_UP_PAGE (page));
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_FOLLOW_UP_PAGE (page)->search));
}

static void
page_go_to (SasAppPage *page, const char *nip)
{
  gtk_editable_set_text (GTK_EDITABLE (SAS_FOLLOW_UP_PAGE (page)->search), nip);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->go_to = page_go_to;
}

/* --- life --- */

static void
sas_follow_up_page_dispose (GObject *object)
{
  SasFollowUpPage *self = SAS_FOLLOW_UP_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->reckoning);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_FOLLOW_UP_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->reading);
  g_clear_object (&self->reckoning);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_follow_up_page_parent_class)->dispose (object);
}

static void
sas_follow_up_page_class_init (SasFollowUpPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_follow_up_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-follow-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, root);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, tools);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, search);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, group);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, sieve_box);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, middle);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, view);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, detail);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, detail_title);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, detail_text);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, dismiss);
  gtk_widget_class_bind_template_child (widget_class, SasFollowUpPage, primary);
  gtk_widget_class_bind_template_callback_full (widget_class, "filter_changed", G_CALLBACK (fill));
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked);
}

static void
add_sieves (SasFollowUpPage *self)
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
add_groups (SasFollowUpPage *self)
{
  g_autoptr (GtkStringList) groups = gtk_string_list_new (NULL);

  gtk_string_list_append (groups, _("All kinds"));
  for (guint i = 0; i < SAS_FOLLOW_UP_GROUPS; i++)
    gtk_string_list_append (groups, sas_follow_up_group_label ((SasFollowUpGroup) i));
  gtk_drop_down_set_model (self->group, G_LIST_MODEL (groups));
  g_signal_connect_swapped (self->group, "notify::selected", G_CALLBACK (fill), self);
}

static void
sas_follow_up_page_init (SasFollowUpPage *self)
{
  self->shown = g_list_store_new (SAS_TYPE_FOLLOW_UP_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  sas_follow_up_columns_add (self->view);
  add_sieves (self);
  add_groups (self);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selection_changed), self);
  sas_row_stack_above (GTK_BOX (self->tools), 125);
  sas_access_name (GTK_WIDGET (self->search), _("Find a follow-up"));
  sas_access_name (GTK_WIDGET (self->group), _("Kind of follow-up"));
  sas_access_name (GTK_WIDGET (self->view), _("Register of follow-ups"));
  sas_access_tab_leaves (GTK_WIDGET (self->scrolled));
  update_buttons (self, NULL);
}

static void
session_changed (SasFollowUpPage *self, SasChanges changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_SETTINGS)) != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

GtkWidget *
sas_follow_up_page_new (SasSession *session)
{
  SasFollowUpPage *self = g_object_new (SAS_TYPE_FOLLOW_UP_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
