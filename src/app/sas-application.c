#include "config.h"
#include "sas-application.h"
#include "sas-i18n.h"
#include "sas-shortcuts.h"
#include "sas-style.h"
#include "sas-window.h"

struct _SasApplication
{
  GtkApplication  parent_instance;
  SasConfig      *config;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (SasApplication, sas_application, GTK_TYPE_APPLICATION)

/* Office PCs have no graphics card worth the name: cairo without GL starts in half the time and takes a third of the memory;
 * with the cairo renderer GDK 4.8 loads Mesa all the same, unless told not to. */
void
sas_application_prepare (void)
{
  if (g_getenv ("GSK_RENDERER") != NULL)
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

static SasWindow *
ensure_window (SasApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL; each = each->next)
    if (SAS_IS_WINDOW (each->data))
      return SAS_IS_WINDOW (window) ? SAS_WINDOW (window) : each->data;
  return sas_window_new (GTK_APPLICATION (self), self->config);
}

/* The last office opens again, if it was open at the end and is still there. */
static void
sas_application_activate (GApplication *application)
{
  SasApplication *self = SAS_APPLICATION (application);
  gboolean first = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  SasWindow *window = ensure_window (self);
  const char *office = sas_config_get_string (self->config, "office");

  if (first && *office != '\0' && g_file_test (office, G_FILE_TEST_IS_REGULAR))
    sas_window_open_file (window, office);
  gtk_window_present (GTK_WINDOW (window));
}

static void
sas_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SasWindow *window = ensure_window (SAS_APPLICATION (application));
  g_autofree char *path = n_files > 0 ? g_file_get_path (files[0]) : NULL;

  if (path != NULL)
    sas_window_open_file (window, path);
  gtk_window_present (GTK_WINDOW (window));
}

static SasWindow *
rebuild_window (SasApplication *self, SasWindow *old)
{
  SasWindow *window = sas_window_new (GTK_APPLICATION (self), self->config);
  g_autoptr (SasSession) session = sas_window_steal_session (old);
  int width = gtk_widget_get_width (GTK_WIDGET (old)), height = gtk_widget_get_height (GTK_WIDGET (old));

  if (!gtk_window_is_maximized (GTK_WINDOW (old)) && width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  sas_window_set_session (window, session);
  return window;
}

void
sas_application_set_language (SasApplication *self, const char *language)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  g_return_if_fail (SAS_IS_APPLICATION (self));

  if (g_str_equal (language, sas_i18n_language ()))
    return;
  sas_config_set_string (self->config, "language", language);
  sas_i18n_set_language (language);
  for (GList *each = windows; each != NULL; each = each->next)
    if (SAS_IS_WINDOW (each->data))
      {
        gtk_window_present (GTK_WINDOW (rebuild_window (self, each->data)));
        gtk_window_destroy (each->data);
      }
}

static void
language_activated (GSimpleAction *action, GVariant *param, gpointer user_data)
{
  sas_application_set_language (SAS_APPLICATION (user_data), g_variant_get_string (param, NULL));
}

static void
quit_activated (GSimpleAction *action, GVariant *param, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (each->data);
}

static void
sas_application_startup (GApplication *application)
{
  SasApplication *self = SAS_APPLICATION (application);
  static const GActionEntry entries[] = { { "quit", quit_activated }, { "language", language_activated, "s" } };

  G_APPLICATION_CLASS (sas_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sas_style_attach (gdk_display_get_default (), self->config);
  sas_shortcuts_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (SAS_APPLICATION_ID);
}

static void
sas_application_finalize (GObject *object)
{
  g_clear_object (&SAS_APPLICATION (object)->config);
  G_OBJECT_CLASS (sas_application_parent_class)->finalize (object);
}

static void
sas_application_class_init (SasApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sas_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = sas_application_startup;
  G_APPLICATION_CLASS (klass)->activate = sas_application_activate;
  G_APPLICATION_CLASS (klass)->open = sas_application_open;
}

static void
sas_application_init (SasApplication *self)
{
}

SasApplication *
sas_application_new (SasConfig *config, GApplicationFlags flags)
{
  SasApplication *self;

  g_return_val_if_fail (SAS_IS_CONFIG (config), NULL);

  self = g_object_new (SAS_TYPE_APPLICATION, "application-id", SAS_APPLICATION_ID, "flags", flags | G_APPLICATION_HANDLES_OPEN, NULL);
  self->config = g_object_ref (config);
  return self;
}
