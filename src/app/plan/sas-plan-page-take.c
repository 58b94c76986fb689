/* Results from elsewhere: the library, the clipboard, a file. Each goes into the plan as one step of undo. */
#include "config.h"
#include <string.h>
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-library-dialog.h"
#include "sas-paste-dialog.h"
#include "sas-plan-page-private.h"
#include "sas-plan-take.h"
#include "sas-plan-verbs.h"
#include "sas-toast-overlay.h"

/* TRUE when the plan can take something; else the reason is said. */
static gboolean
may_take (SasPlanPage *self)
{
  g_autofree char *why = self->desk != NULL ? sas_plan_desk_dup_why (self->desk) : NULL;

  if (why != NULL)
    sas_toast_show (GTK_WIDGET (self), why);
  return self->desk != NULL && why == NULL;
}

static void
tell_taken (SasPlanPage *self, guint taken, guint offered)
{
  g_autofree char *text = NULL;

  if (taken == 0)
    {
      sas_toast_show (GTK_WIDGET (self), _("The plan has all of it already; nothing was changed."));
      return;
    }
  text = taken == offered
    ? g_strdup_printf (ngettext_ ("%u result taken in", "%u results taken in", taken), taken)
    : g_strdup_printf (_("%u of %u results taken in; the plan has the others already"), taken, offered);
  sas_toast_show_undo (GTK_WIDGET (self), text, "plan.undo", NULL);
}

/* Where the plan that was open when the question was asked still is, and still may be written in. */
static void
take (SasPlanPage *self, SasPlanDesk *desk, const GPtrArray *results, const char *label)
{
  if (self->session != NULL && self->desk == desk && may_take (self))
    tell_taken (self, sas_plan_take_results_step (desk, results, label), results->len);
}

/* --- the library --- */

static void
library_answered (GObject *page, GAsyncResult *answer, gpointer user_data)
{
  g_autoptr (SasPlanDesk) desk = user_data;
  SasResult *result = sas_library_ask_finish (answer);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_result_free);

  if (result == NULL)
    return;
  g_ptr_array_add (results, result);
  take (SAS_PLAN_PAGE (page), desk, results, _("taking from the library"));
}

static void
library_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  g_autoptr (SasPeople) people = NULL;
  const SasIdentity *employee;

  if (!may_take (self))
    return;
  people = sas_plan_desk_dup_people (self->desk, SAS_DATE_NONE);
  employee = people != NULL ? people->employee : NULL;
  sas_library_ask_async (widget, self->session, employee != NULL ? employee->position : NULL, employee != NULL ? employee->unit : NULL,
                         library_answered, g_object_ref (self->desk));
}

/* --- sheets --- */

static void
sheet_answered (GObject *page, GAsyncResult *answer, gpointer user_data)
{
  g_autoptr (SasPlanDesk) desk = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlanPaste) paste = sas_paste_ask_finish (answer, NULL, &error);

  if (paste != NULL)
    take (SAS_PLAN_PAGE (page), desk, paste->results, _("taking in a sheet"));
  else if (error != NULL && gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    sas_alert_present_error (GTK_WIDGET (page), _("The file could not be read."), error);
}

static void
clipboard_read (GObject *clipboard, GAsyncResult *answer, gpointer user_data)
{
  g_autoptr (SasPlanPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), answer, NULL);
  g_autofree char *trimmed = text != NULL ? g_strchomp (g_strdup (text)) : g_strdup ("");

  if (self->session == NULL || self->desk == NULL)
    return;
  if (strpbrk (trimmed, "\t\n") == NULL)
    {
      sas_toast_show (GTK_WIDGET (self), _("The clipboard holds no block of cells. Select the cells in Excel or LibreOffice, copy them, then paste here."));
      return;
    }
  sas_paste_ask_async (GTK_WIDGET (self), sas_plan_paste_new (sas_paste_sheet_from_text (text)), NULL, SAS_PASTE_INTO_PLAN,
                       sheet_answered, g_object_ref (self->desk));
}

static void
paste_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (may_take (SAS_PLAN_PAGE (widget)))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_read, g_object_ref (widget));
}

void
sas_plan_page_take_file (SasPlanPage *self, const char *path)
{
  if (may_take (self))
    sas_paste_ask_file_async (GTK_WIDGET (self), path, SAS_PASTE_INTO_PLAN, sheet_answered, g_object_ref (self->desk));
}

static void
paste_file_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_plan_page_take_file (SAS_PLAN_PAGE (widget), NULL);
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, SasPlanPage *self)
{
  GSList *files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path != NULL)
    sas_plan_page_take_file (self, path);
  g_slist_free (files);
  return path != NULL;
}

/* --- all of them --- */

void
sas_plan_page_accept_drops (SasPlanPage *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/* A field that has the focus takes Ctrl+V for itself; Ctrl+Shift+V always means the sheet. */
void
sas_plan_page_install_taking (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "plan.library", NULL, library_activated);
  gtk_widget_class_install_action (class, "plan.paste", NULL, paste_activated);
  gtk_widget_class_install_action (class, "plan.paste-file", NULL, paste_file_activated);
  gtk_widget_class_add_binding_action (class, GDK_KEY_l, GDK_CONTROL_MASK, "plan.library", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_v, GDK_CONTROL_MASK, "plan.paste", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "plan.paste", NULL);
}
