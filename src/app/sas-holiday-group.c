#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-holiday-group.h"
#include "sas-holiday-run.h"
#include "sas-i18n.h"
#include "sas-preference-list.h"
#include "sas-record-dialog.h"

#define FIRST_YEAR 2022  /* of PermenPANRB 6/2022 */
#define LAST_YEAR 2100

struct _SasHolidayGroup
{
  GtkBox         parent_instance;

  SasSession    *session;
  GCancellable  *loading;
  SasHoliday    *removed;    /* nullable: what "holiday.undo" brings back */

  GtkWidget     *year;       /* these are owned by their parents */
  GtkWidget     *list;
  SasPreferenceNote note;
};

G_DEFINE_FINAL_TYPE (SasHolidayGroup, sas_holiday_group, GTK_TYPE_BOX)

static const char *const kind_labels[] = { N_("National holiday"), N_("Joint leave"), NULL };

static const SasFormRow form_rows[] = {
  { "date", N_("_Date"), SAS_FORM_DATE,   TRUE, NULL,        N_("24-11-2026") },
  { "name", N_("_Name"), SAS_FORM_TEXT,   TRUE, NULL,        N_("Nyepi, Idulfitri, …") },
  { "kind", N_("_Kind"), SAS_FORM_CHOICE, TRUE, kind_labels, NULL },
  { NULL }
};

static const SasRecordQuestion adding = {
  .title = N_("Add a day off"), .accept = N_("Add"), .type = &sas_holiday_type, .rows = form_rows,
  .remark = N_("A day that the office's list holds already is replaced."),
};
static const SasRecordQuestion changing = { .title = N_("Change a day off"), .accept = N_("Change"), .type = &sas_holiday_type, .rows = form_rows };

static int
shown_year (SasHolidayGroup *self)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->year));
}

/* --- what is said under the list --- */

static void
say (SasHolidayGroup *self, const char *text)
{
  sas_preference_say (&self->note, text, self->removed != NULL);
}

static void
forget_removed (SasHolidayGroup *self)
{
  g_clear_pointer (&self->removed, sas_holiday_free);
  say (self, "");
}

/* --- rows --- */

static SasHoliday *
holiday_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "sas-holiday");
}

static GtkWidget *
build_kind (const SasHoliday *holiday)
{
  GtkWidget *kind = gtk_label_new (*holiday->id == '\0' ? _("Every year") : _(kind_labels[holiday->kind]));

  gtk_widget_add_css_class (kind, "chip");
  if (holiday->kind == SAS_HOLIDAY_JOINT)
    gtk_widget_add_css_class (kind, "acc");
  gtk_widget_set_valign (kind, GTK_ALIGN_CENTER);
  return kind;
}

/* One that comes every year can be changed, and not removed. */
static void
add_row (SasHolidayGroup *self, const SasHoliday *holiday)
{
  g_autofree char *day = sas_date_to_display (holiday->date);
  g_autofree char *change = g_strdup_printf (_("Change %s"), holiday->name), *take_off = g_strdup_printf (_("Remove %s"), holiday->name);
  GtkWidget *row = sas_preference_add_row (self->list, sas_preference_words (holiday->name, day));

  g_object_set_data_full (G_OBJECT (gtk_widget_get_parent (row)), "sas-holiday", sas_record_copy (&sas_holiday_type, holiday),
                          (GDestroyNotify) sas_holiday_free);
  gtk_box_append (GTK_BOX (row), build_kind (holiday));
  if (sas_session_is_read_only (self->session))
    return;
  sas_preference_add_icon (row, "document-edit-symbolic", change, "holiday.edit", g_variant_new_uint32 (holiday->date));
  if (*holiday->id != '\0')
    sas_preference_add_icon (row, "user-trash-symbolic", take_off, "holiday.remove", g_variant_new_uint32 (holiday->date));
}

static const SasHoliday *
find_shown (SasHolidayGroup *self, SasDate date)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (holiday_of (row)->date == date)
      return holiday_of (row);
  return NULL;
}

static void
holidays_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHolidayGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) holidays = sas_holidays_load_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (holidays == NULL)
    {
      say (self, error->message);
      return;
    }
  sas_preference_clear_list (self->list);
  for (guint i = 0; i < holidays->len; i++)
    add_row (self, g_ptr_array_index (holidays, i));
}

static void
reload (SasHolidayGroup *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  sas_holidays_load_async (self->session, shown_year (self), self->loading, holidays_loaded, g_object_ref (self));
}

static void
session_changed (SasHolidayGroup *self, guint changes)
{
  if ((changes & SAS_CHANGED_SETTINGS) != 0)
    reload (self);
}

/* --- changes --- */

static void
put_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHolidayGroup) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!sas_holidays_put_finish (SAS_SESSION (session), result, &error) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The day was not changed"), error);
}

static void
answered (SasHolidayGroup *self, GAsyncResult *result, SasHoliday *before)
{
  SasHoliday *after = sas_record_dialog_ask_finish (result);

  if (after == NULL || self->session == NULL)
    {
      g_clear_pointer (&before, sas_holiday_free);
      g_clear_pointer (&after, sas_holiday_free);
      return;
    }
  forget_removed (self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->year), sas_date_year (after->date));
  sas_holidays_put_async (self->session, before, after, put_ended, g_object_ref (self));
}

static void
holiday_answered (GObject *widget, GAsyncResult *result, gpointer before)
{
  answered (SAS_HOLIDAY_GROUP (widget), result, before);
}

/* On the year that is shown: today, or its first day. */
static void
add_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasHolidayGroup *self = SAS_HOLIDAY_GROUP (widget);
  SasDate today = sas_date_today ();
  SasDate day = (int) sas_date_year (today) == shown_year (self) ? today : sas_date_new ((guint) shown_year (self), 1, 1);

  sas_record_dialog_ask_async (widget, &adding, sas_holiday_new (day, "", SAS_HOLIDAY_NATIONAL), sas_session_get_roster (self->session),
                               holiday_answered, NULL);
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *date)
{
  SasHolidayGroup *self = SAS_HOLIDAY_GROUP (widget);
  const SasHoliday *holiday = find_shown (self, g_variant_get_uint32 (date));

  if (holiday != NULL)
    sas_record_dialog_ask_async (widget, &changing, sas_record_copy (&sas_holiday_type, holiday), sas_session_get_roster (self->session),
                                 holiday_answered, sas_record_copy (&sas_holiday_type, holiday));
}

static void
remove_activated (GtkWidget *widget, const char *action, GVariant *date)
{
  SasHolidayGroup *self = SAS_HOLIDAY_GROUP (widget);
  const SasHoliday *holiday = find_shown (self, g_variant_get_uint32 (date));
  g_autofree char *text = holiday != NULL ? g_strdup_printf (_("%s was removed."), holiday->name) : NULL;
  SasHoliday *before;

  if (holiday == NULL)
    return;
  before = sas_record_copy (&sas_holiday_type, holiday);
  g_clear_pointer (&self->removed, sas_holiday_free);
  self->removed = sas_record_copy (&sas_holiday_type, holiday);
  say (self, text);
  sas_holidays_put_async (self->session, before, NULL, put_ended, g_object_ref (self));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasHolidayGroup *self = SAS_HOLIDAY_GROUP (widget);
  SasHoliday *back = g_steal_pointer (&self->removed);

  if (back == NULL)
    return;
  say (self, "");
  sas_holidays_put_async (self->session, NULL, back, put_ended, g_object_ref (self));
}

/* --- a file --- */

static void
taken (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHolidayGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree SasHolidayCounts *counts = sas_holidays_take_finish (SAS_SESSION (session), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  if (counts == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The file was not taken in"), error);
      return;
    }
  text = g_strdup_printf (_("Days added: %u, changed: %u, there already: %u."), counts->added, counts->changed, counts->unchanged);
  say (self, text);
}

void
sas_holiday_group_take (SasHolidayGroup *self, const char *path)
{
  g_return_if_fail (SAS_IS_HOLIDAY_GROUP (self) && path != NULL);

  forget_removed (self);
  sas_holidays_take_async (self->session, path, shown_year (self), taken, g_object_ref (self));
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasHolidayGroup) self = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->session != NULL)
    sas_holiday_group_take (self, path);
}

static void
import_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  const SasFileQuestion question = { .title = _("Take in holidays"), .accept = _("_Open"), .filter_name = _("Calendars and tables"),
                                     .patterns = "*.ics;*.csv;*.xlsx" };

  sas_files_open_async (widget, &question, file_chosen, g_object_ref (widget));
}

/* --- life --- */

static GtkWidget *
build_tools (SasHolidayGroup *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *filler = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->year = gtk_spin_button_new_with_range (FIRST_YEAR, LAST_YEAR, 1);
  sas_access_name (self->year, _("Year of the holidays"));
  gtk_widget_set_hexpand (filler, TRUE);
  gtk_widget_set_margin_top (tools, 6);
  gtk_box_append (GTK_BOX (tools), self->year);
  gtk_box_append (GTK_BOX (tools), filler);
  sas_preference_add_button (tools, _("_From a file…"), "holiday.import");
  sas_preference_add_button (tools, _("_Add a day…"), "holiday.add");
  return tools;
}

static void
sas_holiday_group_dispose (GObject *object)
{
  SasHolidayGroup *self = SAS_HOLIDAY_GROUP (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->removed, sas_holiday_free);
  G_OBJECT_CLASS (sas_holiday_group_parent_class)->dispose (object);
}

static void
sas_holiday_group_class_init (SasHolidayGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_holiday_group_dispose;
  gtk_widget_class_install_action (widget_class, "holiday.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "holiday.edit", "u", edit_activated);
  gtk_widget_class_install_action (widget_class, "holiday.remove", "u", remove_activated);
  gtk_widget_class_install_action (widget_class, "holiday.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "holiday.import", NULL, import_activated);
}

static void
sas_holiday_group_init (SasHolidayGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 18);
  sas_preference_add_head (GTK_WIDGET (self), _("Holidays and joint leave"), _("Kept in the office file. Working days are counted without them."));
  gtk_box_append (GTK_BOX (self), build_tools (self));
  self->list = sas_preference_add_list (GTK_WIDGET (self), _("Holidays and joint leave"));
  self->note = sas_preference_add_note (GTK_WIDGET (self), "holiday.undo");
}

GtkWidget *
sas_holiday_group_new (SasSession *session)
{
  SasHolidayGroup *self = g_object_new (SAS_TYPE_HOLIDAY_GROUP, NULL);
  gboolean writable = !sas_session_is_read_only (session);

  self->session = g_object_ref (session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holiday.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "holiday.import", writable);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->year), sas_session_get_year (session));
  g_signal_connect_swapped (self->year, "value-changed", G_CALLBACK (reload), self);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (session_changed), self);
  reload (self);
  return GTK_WIDGET (self);
}
