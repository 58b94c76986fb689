#include "config.h"
#include "sas-access.h"
#include "sas-help-window.h"
#include "sas-i18n.h"

struct _SasHelpWindow
{
  GtkWindow  parent_instance;

  GtkWidget *text;  /* owned by the window */
};

G_DEFINE_FINAL_TYPE (SasHelpWindow, sas_help_window, GTK_TYPE_WINDOW)

/* The lines of a point begin under each other, not under its dot. */
static GtkWidget *
behind_bullet (GtkWidget *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *dot = gtk_label_new ("•");

  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
append_line (SasHelpWindow *self, const char *line)
{
  gboolean heading = g_str_has_prefix (line, "# ");
  gboolean bullet = g_str_has_prefix (line, "- ");
  GtkWidget *label = gtk_label_new (heading || bullet ? line + 2 : line);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 64);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), !heading);
  gtk_widget_add_css_class (label, heading ? "title" : "help");
  gtk_widget_set_margin_top (label, heading ? 12 : 0);
  gtk_widget_set_focusable (label, FALSE);
  gtk_box_append (GTK_BOX (self->text), bullet ? behind_bullet (label) : label);
}

static void
sas_help_window_class_init (SasHelpWindowClass *klass)
{
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_help_window_init (SasHelpWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *header = gtk_header_bar_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "sasaran-dialog");
  gtk_window_set_title (GTK_WINDOW (self), _("Help"));
  gtk_window_set_titlebar (GTK_WINDOW (self), header);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 560);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->text, "dialog-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->text);
  gtk_widget_set_focusable (scrolled, TRUE);  /* so that the keys scroll it */
  sas_access_name (scrolled, _("Help"));
  gtk_window_set_child (GTK_WINDOW (self), scrolled);
}

void
sas_help_window_present (GtkWindow *parent, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/id/sasaran/Sasaran/help/%s.txt", name != NULL ? name : "mulai");
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  SasHelpWindow *self = g_object_new (SAS_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    bytes = g_resources_lookup_data ("/id/sasaran/Sasaran/help/mulai.txt", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  lines = g_strsplit (bytes != NULL ? g_bytes_get_data (bytes, NULL) : "", "\n", -1);  /* resources end with a NUL */
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      append_line (self, lines[i]);
  gtk_window_present (GTK_WINDOW (self));
}
