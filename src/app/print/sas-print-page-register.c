#include "config.h"
#include "sas-i18n.h"
#include "sas-print-page-private.h"
#include "sas-printed-run.h"
#include "sas-printed-window.h"

static void
counted (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPrintPage) self = user_data;
  g_autoptr (SasPrintedFound) found = sas_printed_list_finish (SAS_SESSION (session), result, NULL);
  g_autofree char *text = NULL;
  guint count = 0;

  if (self->session == NULL || found == NULL)
    return;
  for (guint i = 0; i < SAS_PRINTED_STANDINGS; i++)
    count += found->counts[i];
  text = g_strdup_printf (_("Register of prints %u"), count);
  gtk_label_set_label (self->register_label, count > 0 ? text : _("Register of prints"));
}

void
sas_print_page_count_register (SasPrintPage *self)
{
  sas_printed_list_async (self->session, NULL, -1, 1, NULL, counted, g_object_ref (self));
}

static void
register_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_printed_window_present (widget, SAS_PRINT_PAGE (widget)->session);
}

void
sas_print_page_install_register (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "print.register", NULL, register_activated);
}
