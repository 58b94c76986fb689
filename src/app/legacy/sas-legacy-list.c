#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-legacy-edit.h"
#include "sas-legacy-list.h"
#include "sas-legacy-reckon.h"
#include "sas-legacy-store.h"
#include "sas-legacy-window.h"
#include "sas-session-watch.h"
#include "sas-toast-overlay.h"

struct _SasLegacyList
{
  GtkBox         parent_instance;

  GtkWidget     *add, *none, *rows, *record;
  GtkPopover    *add_popover;
  GtkSpinButton *year;
  GtkCheckButton *half;

  SasSession    *session;     /* (weak) */
  char          *nip;         /* (nullable) */
  GPtrArray     *records;     /* (nullable) SasLegacyRecord, as listed */
  SasLegacyRecord *removed;   /* (nullable) what "Urungkan" brings back */
};

G_DEFINE_FINAL_TYPE (SasLegacyList, sas_legacy_list, GTK_TYPE_BOX)

static void load (SasLegacyList *self);

/* --- rows --- */

/* "96,87 · Baik": what the paper has, else what is reckoned. (transfer full) */
static char *
value_of (const SasLegacyRecord *record)
{
  SasLegacyTotals totals = sas_legacy_reckon (record);
  SasLegacyCategory category = record->paper_category != SAS_LEGACY_NONE ? record->paper_category : totals.category;
  g_autofree char *value = sas_legacy_number_text (record->paper_final_value != NULL ? sas_fraction_parse (record->paper_final_value) : totals.final, 2);

  if (*value == '\0')
    return g_strdup (_("no final value yet"));
  return category != SAS_LEGACY_NONE ? g_strdup_printf ("%s · %s", value, sas_legacy_category_label (category)) : g_steal_pointer (&value);
}

static GtkWidget *
label_of (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
row_new (SasLegacyList *self, guint index)
{
  const SasLegacyRecord *record = g_ptr_array_index (self->records, index);
  g_autoptr (GPtrArray) differences = sas_legacy_differences (record);
  g_autofree char *span = sas_legacy_span_label (record), *value = value_of (record), *drop = g_strdup_printf (_("Remove: %s"), span);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3), *open = gtk_button_new (), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), label_of (span, "strong"));
  gtk_box_append (GTK_BOX (texts), label_of (value, "secondary"));
  if (differences->len > 0)
    gtk_box_append (GTK_BOX (texts), label_of (_("The paper differs from what is reckoned"), "warn-text"));
  gtk_button_set_child (GTK_BUTTON (open), texts);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_hexpand (open, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (open), "years.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (open), "u", index);
  gtk_box_append (GTK_BOX (row), open);
  if (sas_session_get_actor (self->session)->operator_ && !sas_session_is_read_only (self->session))
    {
      GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

      gtk_widget_add_css_class (remove, "flat");
      gtk_widget_set_valign (remove, GTK_ALIGN_START);
      sas_access_tip (remove, drop);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "years.remove");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "u", index);
      gtk_box_append (GTK_BOX (row), remove);
    }
  return row;
}

static void
fill (SasLegacyList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    gtk_box_append (GTK_BOX (self->rows), row_new (self, i));
  gtk_widget_set_visible (self->none, self->records != NULL && self->records->len == 0);
}

/* --- reading --- */

static gpointer
list (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const SasLegacyFilter filter = { .nip = input };

  return sas_legacy_store_list (db, &filter, error);
}

static void
listed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLegacyList) self = user_data;
  g_autoptr (GPtrArray) records = sas_session_run_finish (SAS_SESSION (session), result, NULL);

  if (self->rows == NULL || records == NULL || self->nip == NULL)
    return;
  if (records->len > 0 && !g_str_equal (((SasLegacyRecord *) g_ptr_array_index (records, 0))->nip, self->nip))
    return;   /* somebody else is shown by now */
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  fill (self);
}

static void
load (SasLegacyList *self)
{
  if (self->session != NULL && self->nip != NULL)
    sas_session_run_async (self->session, SAS_CHANGED_NOTHING, list, g_strdup (self->nip), g_free, (GDestroyNotify) g_ptr_array_unref, NULL, listed,
                           g_object_ref (self));
}

static void
on_changed (SasLegacyList *self, SasChanges what)
{
  if ((what & SAS_CHANGED_LEGACY) != 0)
    load (self);
}

/* --- actions --- */

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLegacyList *self = SAS_LEGACY_LIST (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->records != NULL && index < self->records->len)
    sas_legacy_window_open (widget, self->session, sas_legacy_record_copy (g_ptr_array_index (self->records, index)));
}

static void
year_changed (SasLegacyList *self)
{
  gboolean has_half = gtk_spin_button_get_value_as_int (self->year) == SAS_LEGACY_HALF_YEAR;

  gtk_widget_set_sensitive (GTK_WIDGET (self->half), has_half);
}

static const SasLegacyRecord *
find (SasLegacyList *self, int year, SasLegacySpan span)
{
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    {
      const SasLegacyRecord *record = g_ptr_array_index (self->records, i);

      if (record->year == year && record->span == span)
        return record;
    }
  return NULL;
}

/* A year that is recorded already is opened. */
static void
record_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLegacyList *self = SAS_LEGACY_LIST (widget);
  const SasLegacyRecord *there;
  SasLegacySpan span;
  int year;

  gtk_spin_button_update (self->year);
  year = gtk_spin_button_get_value_as_int (self->year);
  span = year == SAS_LEGACY_HALF_YEAR && gtk_check_button_get_active (self->half) ? SAS_LEGACY_JULY_DECEMBER : SAS_LEGACY_YEAR;
  there = find (self, year, span);
  gtk_popover_popdown (self->add_popover);
  sas_legacy_window_open (widget, self->session, there != NULL ? sas_legacy_record_copy (there)
                          : sas_legacy_record_begin (sas_session_get_roster (self->session), self->nip, year, span));
}

static gpointer
remove_record (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  SasLegacyRecord *record = input;

  return sas_legacy_store_remove (db, record->id, actor, error) ? sas_legacy_record_copy (record) : NULL;
}

static gpointer
bring_back (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  SasLegacyRecord *record = sas_legacy_record_copy (input);

  if (sas_legacy_store_save (db, record, actor, error))
    return record;
  sas_legacy_record_free (record);
  return NULL;
}

static void
removed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLegacyList) self = user_data;
  g_autoptr (GError) error = NULL;
  SasLegacyRecord *record = sas_session_run_finish (SAS_SESSION (session), result, &error);
  g_autofree char *span = record != NULL ? sas_legacy_span_label (record) : NULL;
  g_autofree char *text = g_strdup_printf (_("%s was removed"), span);

  g_clear_pointer (&self->removed, sas_legacy_record_free);
  self->removed = record;
  if (record == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The old year could not be removed."), error);
  else
    sas_toast_show_undo (GTK_WIDGET (self), text, "years.undo", NULL);
}

static void
remove_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLegacyList *self = SAS_LEGACY_LIST (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->records != NULL && index < self->records->len)
    sas_session_run_async (self->session, SAS_CHANGED_LEGACY, remove_record, sas_legacy_record_copy (g_ptr_array_index (self->records, index)),
                           (GDestroyNotify) sas_legacy_record_free, (GDestroyNotify) sas_legacy_record_free, NULL, removed, g_object_ref (self));
}

static void
brought_back (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLegacyList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasLegacyRecord) record = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (record == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The change could not be taken back."), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("Taken back"));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLegacyList *self = SAS_LEGACY_LIST (widget);

  if (self->removed != NULL)
    sas_session_run_async (self->session, SAS_CHANGED_LEGACY, bring_back, g_steal_pointer (&self->removed), (GDestroyNotify) sas_legacy_record_free,
                           (GDestroyNotify) sas_legacy_record_free, NULL, brought_back, g_object_ref (self));
}

/* --- life --- */

void
sas_legacy_list_show (SasLegacyList *self, SasSession *session, const char *nip)
{
  g_return_if_fail (SAS_IS_LEGACY_LIST (self) && SAS_IS_SESSION (session));

  if (self->session == NULL)
    {
      self->session = session;
      g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &self->session);
      sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (on_changed));
    }
  gtk_widget_set_visible (self->add, sas_session_get_actor (session)->operator_ && !sas_session_is_read_only (session));
  if (g_strcmp0 (self->nip, nip) != 0)
    {
      g_free (self->nip);
      self->nip = g_strdup (nip);
      g_clear_pointer (&self->records, g_ptr_array_unref);
      fill (self);
    }
  load (self);
}

static void
sas_legacy_list_dispose (GObject *object)
{
  SasLegacyList *self = SAS_LEGACY_LIST (object);

  if (self->session != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->session), (gpointer *) &self->session);
  self->session = NULL;
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->removed, sas_legacy_record_free);
  g_clear_pointer (&self->nip, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_LEGACY_LIST);
  G_OBJECT_CLASS (sas_legacy_list_parent_class)->dispose (object);
}

static void
sas_legacy_list_class_init (SasLegacyListClass *class)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasLegacyList, member) }
    CHILD (add), CHILD (none), CHILD (rows), CHILD (record), CHILD (add_popover), CHILD (year), CHILD (half),
#undef CHILD
  };
  static const struct { const char *name, *parameter; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "years.open", "u", open_activated }, { "years.record", NULL, record_activated }, { "years.remove", "u", remove_activated },
    { "years.undo", NULL, undo_activated },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_legacy_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-legacy-list.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, year_changed);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

static void
sas_legacy_list_init (SasLegacyList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_clean_name (self->record);
  sas_access_name (self->add, _("Record a year before 2022"));
  gtk_widget_set_tooltip_text (self->add, _("Record a year before 2022"));
}
