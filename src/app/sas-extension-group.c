#include "config.h"
#include "sas-alert.h"
#include "sas-extension-group.h"
#include "sas-extension-store.h"
#include "sas-i18n.h"
#include "sas-preference-list.h"
#include "sas-record-dialog.h"

struct _SasExtensionGroup
{
  GtkBox              parent_instance;

  SasSession         *session;
  GCancellable       *loading;
  SasAnnualExtension *removed;    /* nullable: what "extension.undo" brings back */

  GtkWidget          *list;       /* owned by its parent */
  SasPreferenceNote   note;
};

G_DEFINE_FINAL_TYPE (SasExtensionGroup, sas_extension_group, GTK_TYPE_BOX)

static const SasFormRow form_rows[] = {
  { "closes", N_("_Goes on until"), SAS_FORM_DATE, TRUE, NULL, N_("26-02-2027") },
  { "number", N_("_Number of the letter"), SAS_FORM_TEXT, TRUE, NULL, N_("B/17/I/2027") },
  { "date", N_("_Date of the letter"), SAS_FORM_DATE, TRUE, NULL, N_("25-01-2027") },
  { NULL }
};

/* The evaluation of a year ends in the next one. */
static void
settle_year (SasAnnualExtension *extension)
{
  extension->year = extension->closes != SAS_DATE_NONE ? (int) sas_date_year (extension->closes) - 1 : 0;
}

static char *
check (gconstpointer record, SasRoster *roster, const char **field)
{
  g_autoptr (SasAnnualExtension) extension = sas_record_copy (&sas_annual_extension_type, record);
  g_autoptr (GError) error = NULL;

  settle_year (extension);
  *field = "closes";
  return sas_annual_extension_check (extension, &error) ? NULL : g_strdup (error->message);
}

static const SasRecordQuestion adding = {
  .title = N_("Extend an annual evaluation"), .accept = N_("Extend"), .type = &sas_annual_extension_type, .rows = form_rows, .check = check,
  .remark = N_("The annual evaluation ends on 31 January; a letter of the agency lets it go on. A letter for the same year is replaced."),
};
static const SasRecordQuestion changing = {
  .title = N_("Change the extension"), .accept = N_("Change"), .type = &sas_annual_extension_type, .rows = form_rows, .check = check,
};

static void
say (SasExtensionGroup *self, const char *text)
{
  sas_preference_say (&self->note, text, self->removed != NULL);
}

/* Who looks after the staff data keeps them. */
static gboolean
may_write (SasSession *session)
{
  return !sas_session_is_read_only (session) && sas_session_get_actor (session)->operator_;
}

/* --- on the store's thread --- */

static gpointer
load (SasDb *db, gpointer unused, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return sas_extension_store_list (db, error);
}

static gpointer
save (SasDb *db, gpointer extension, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_extension_store_save (db, extension, actor, error));
}

static gpointer
take_back (SasDb *db, gpointer year, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_extension_store_remove (db, GPOINTER_TO_INT (year), actor, error));
}

/* --- rows --- */

static const SasAnnualExtension *
extension_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "sas-extension");
}

static void
add_row (SasExtensionGroup *self, const SasAnnualExtension *extension)
{
  g_autofree char *closes = sas_date_to_display (extension->closes), *date = sas_date_to_display (extension->date);
  g_autofree char *head = g_strdup_printf (_("Annual evaluation %d until %s"), extension->year, closes);
  g_autofree char *letter = g_strdup_printf (_("Letter %s of %s"), extension->number, date);
  g_autofree char *change = g_strdup_printf (_("Change the extension of %d"), extension->year);
  g_autofree char *take_off = g_strdup_printf (_("Take back the extension of %d"), extension->year);
  GtkWidget *row = sas_preference_add_row (self->list, sas_preference_words (head, letter));

  g_object_set_data_full (G_OBJECT (gtk_widget_get_parent (row)), "sas-extension", sas_record_copy (&sas_annual_extension_type, extension),
                          (GDestroyNotify) sas_annual_extension_free);
  if (!may_write (self->session))
    return;
  sas_preference_add_icon (row, "document-edit-symbolic", change, "extension.edit", g_variant_new_int32 (extension->year));
  sas_preference_add_icon (row, "user-trash-symbolic", take_off, "extension.remove", g_variant_new_int32 (extension->year));
}

static const SasAnnualExtension *
find_shown (SasExtensionGroup *self, int year)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (extension_of (row)->year == year)
      return extension_of (row);
  return NULL;
}

static void
loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasExtensionGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) extensions = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (extensions == NULL)
    {
      say (self, error->message);
      return;
    }
  sas_preference_clear_list (self->list);
  for (guint i = 0; i < extensions->len; i++)
    add_row (self, g_ptr_array_index (extensions, i));
  gtk_widget_set_visible (self->list, extensions->len > 0);
}

static void
reload (SasExtensionGroup *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, load, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, self->loading, loaded,
                         g_object_ref (self));
}

static void
session_changed (SasExtensionGroup *self, guint changes)
{
  if ((changes & SAS_CHANGED_SETTINGS) != 0)
    reload (self);
}

/* --- changes --- */

static void
written (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasExtensionGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  if (sas_session_run_finish (SAS_SESSION (session), result, &error) == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The extension was not changed"), error);
}

/* Takes @extension. The statutory clock reads it: whatever shows terms is told. */
static void
put (SasExtensionGroup *self, SasAnnualExtension *extension)
{
  sas_session_run_async (self->session, SAS_CHANGED_SETTINGS | SAS_CHANGED_EVALUATIONS, save, extension,
                         (GDestroyNotify) sas_annual_extension_free, NULL, NULL, written, g_object_ref (self));
}

static void
answered (GObject *widget, GAsyncResult *result, gpointer unused)
{
  SasExtensionGroup *self = SAS_EXTENSION_GROUP (widget);
  SasAnnualExtension *extension = sas_record_dialog_ask_finish (result);

  if (extension == NULL || self->session == NULL)
    {
      g_clear_pointer (&extension, sas_annual_extension_free);
      return;
    }
  g_clear_pointer (&self->removed, sas_annual_extension_free);
  say (self, "");
  settle_year (extension);
  put (self, extension);
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasExtensionGroup *self = SAS_EXTENSION_GROUP (widget);
  SasAnnualExtension *extension = sas_record_new (&sas_annual_extension_type);

  extension->date = sas_date_today ();
  sas_record_dialog_ask_async (widget, &adding, extension, sas_session_get_roster (self->session), answered, NULL);
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *year)
{
  SasExtensionGroup *self = SAS_EXTENSION_GROUP (widget);
  const SasAnnualExtension *shown = find_shown (self, g_variant_get_int32 (year));

  if (shown != NULL)
    sas_record_dialog_ask_async (widget, &changing, sas_record_copy (&sas_annual_extension_type, shown),
                                 sas_session_get_roster (self->session), answered, NULL);
}

static void
remove_activated (GtkWidget *widget, const char *action, GVariant *year)
{
  SasExtensionGroup *self = SAS_EXTENSION_GROUP (widget);
  const SasAnnualExtension *shown = find_shown (self, g_variant_get_int32 (year));
  g_autofree char *text = shown != NULL ? g_strdup_printf (_("The extension of %d was taken back."), shown->year) : NULL;

  if (shown == NULL)
    return;
  g_clear_pointer (&self->removed, sas_annual_extension_free);
  self->removed = sas_record_copy (&sas_annual_extension_type, shown);
  sas_record_set_text (&sas_annual_extension_type, self->removed, "id", "");
  say (self, text);
  sas_session_run_async (self->session, SAS_CHANGED_SETTINGS | SAS_CHANGED_EVALUATIONS, take_back, GINT_TO_POINTER (shown->year), NULL, NULL,
                         NULL, written, g_object_ref (self));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasExtensionGroup *self = SAS_EXTENSION_GROUP (widget);

  say (self, "");
  if (self->removed != NULL)
    put (self, g_steal_pointer (&self->removed));
}

/* --- life --- */

static void
sas_extension_group_dispose (GObject *object)
{
  SasExtensionGroup *self = SAS_EXTENSION_GROUP (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->removed, sas_annual_extension_free);
  G_OBJECT_CLASS (sas_extension_group_parent_class)->dispose (object);
}

static void
sas_extension_group_class_init (SasExtensionGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_extension_group_dispose;
  gtk_widget_class_install_action (widget_class, "extension.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "extension.edit", "i", edit_activated);
  gtk_widget_class_install_action (widget_class, "extension.remove", "i", remove_activated);
  gtk_widget_class_install_action (widget_class, "extension.undo", NULL, undo_activated);
}

static void
sas_extension_group_init (SasExtensionGroup *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 18);
  sas_preference_add_head (GTK_WIDGET (self), _("Extension of the annual evaluation"),
                           _("Kept in the office file. By letter of the agency, the annual evaluation goes on beyond 31 January."));
  gtk_widget_set_halign (tools, GTK_ALIGN_END);
  gtk_widget_set_margin_top (tools, 6);
  sas_preference_add_button (tools, _("_Extend by letter…"), "extension.add");
  gtk_box_append (GTK_BOX (self), tools);
  self->list = sas_preference_add_list (GTK_WIDGET (self), _("Extension of the annual evaluation"));
  gtk_widget_set_visible (self->list, FALSE);
  self->note = sas_preference_add_note (GTK_WIDGET (self), "extension.undo");
}

GtkWidget *
sas_extension_group_new (SasSession *session)
{
  SasExtensionGroup *self = g_object_new (SAS_TYPE_EXTENSION_GROUP, NULL);

  self->session = g_object_ref (session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "extension.add", may_write (session));
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed), self);
  reload (self);
  return GTK_WIDGET (self);
}
