#include "config.h"
#include "sas-style.h"

#define STYLE_PATH "/id/sasaran/Sasaran/style/"
#define PORTAL "org.freedesktop.portal.Desktop"

#ifdef G_OS_WIN32
#define FACE "Segoe UI 10"
#else
#define FACE "Inter 10"
#endif

typedef struct
{
  SasConfig       *config;        /* (owned) */
  GtkCssProvider  *colours, *contrast, *structure, *borders;  /* (owned) */
  GDBusConnection *bus;           /* (owned) (nullable) */
  gboolean         desktop_dark;  /* what the desktop says */
  gboolean         dark;
  int              desktop_dpi;   /* before our text size */
} Style;

static Style style;

/* GTK reads its whole theme again when one of these is set, to the same value too: a sixth of a start each time. */
static void
set_string (const char *name, const char *value)
{
  g_autofree char *now = NULL;

  g_object_get (gtk_settings_get_default (), name, &now, NULL);
  if (g_strcmp0 (now, value) != 0)
    g_object_set (gtk_settings_get_default (), name, value, NULL);
}

static void
set_number (const char *name, int value)
{
  int now;

  g_object_get (gtk_settings_get_default (), name, &now, NULL);
  if (now != value)
    g_object_set (gtk_settings_get_default (), name, value, NULL);
}

static void
load (GtkCssProvider *provider, const char *name, const char *suffix)
{
  g_autofree char *path = name != NULL ? g_strconcat (STYLE_PATH, name, suffix, NULL) : NULL;

  if (path != NULL)
    gtk_css_provider_load_from_resource (provider, path);
  else
    gtk_css_provider_load_from_data (provider, "", 0);
}

static void
apply_colours (void)
{
  const char *theme = sas_config_get_string (style.config, "theme");
  gboolean contrast = sas_config_get_boolean (style.config, "high-contrast");
  const char *name;

  style.dark = g_str_equal (theme, "dark") || (!g_str_equal (theme, "light") && style.desktop_dark);
  name = style.dark ? "sasaran-gelap" : "sasaran-terang";
  load (style.colours, name, ".css");
  load (style.contrast, contrast ? name : NULL, "-kontras.css");
  load (style.borders, contrast ? "sasaran-kontras" : NULL, ".css");
  set_number ("gtk-application-prefer-dark-theme", style.dark);
}

/* Type is set in points, so the resolution is what scales it, and nothing else. */
static void
apply_text_scale (void)
{
  int scale = sas_config_get_int (style.config, "text-scale");

  set_number ("gtk-xft-dpi", style.desktop_dpi * scale / 100);
}

static void
set_desktop_dark (guint32 scheme)
{
  style.desktop_dark = scheme == 1;  /* the portal's words: 0 no preference, 1 dark, 2 light */
  apply_colours ();
}

static void
on_portal_changed (GDBusConnection *bus, const char *sender, const char *path, const char *interface_name, const char *signal,
                   GVariant *parameters, gpointer user_data)
{
  const char *space, *key;
  g_autoptr (GVariant) value = NULL;

  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, "org.freedesktop.appearance") && g_str_equal (key, "color-scheme") && g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32))
    set_desktop_dark (g_variant_get_uint32 (value));
}

static void
on_portal_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) outer = NULL;
  g_autoptr (GVariant) inner = NULL;

  if (reply == NULL)  /* a desktop without a portal: light, as before */
    return;
  g_variant_get (reply, "(v)", &outer);
  inner = g_variant_is_of_type (outer, G_VARIANT_TYPE_VARIANT) ? g_variant_get_variant (outer) : g_variant_ref (outer);
  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    set_desktop_dark (g_variant_get_uint32 (inner));
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer user_data)
{
  style.bus = g_bus_get_finish (result, NULL);
  if (style.bus == NULL)
    return;
  g_dbus_connection_signal_subscribe (style.bus, PORTAL, "org.freedesktop.portal.Settings", "SettingChanged",
                                      "/org/freedesktop/portal/desktop", NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_portal_changed, NULL, NULL);
  g_dbus_connection_call (style.bus, PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings", "Read",
                          g_variant_new ("(ss)", "org.freedesktop.appearance", "color-scheme"), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, 1000, NULL,
                          on_portal_read, NULL);
}

static GtkCssProvider *
add_provider (GdkDisplay *display, guint priority)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), priority);
  return provider;
}

/* The same look on every desktop: our own style over GTK's plain one. One family: Pango measures each face once more by its own
 * name, and is spared that search where nothing else was asked for. Fontconfig gives the desktop's face where it is missing. */
static void
set_ground (void)
{
  set_string ("gtk-theme-name", "Default");
  set_string ("gtk-font-name", FACE);
}

/* The program carries its icons, GTK those of its dialogs: no icon theme of the system is read, which costs a third of a start,
 * and no icon is missing where none is installed. The one folder holds only the list of folders inside. */
static void
set_icons (GdkDisplay *display)
{
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (display);
  const char *data = g_getenv ("SASARAN_DATA_DIR");
  g_autofree char *folder = g_build_filename (data != NULL ? data : SASARAN_DATA_DIR, "icons", NULL);
  const char *const folders[] = { folder, NULL };

  gtk_icon_theme_set_search_path (icons, folders);
  gtk_icon_theme_add_resource_path (icons, "/id/sasaran/Sasaran/icons");
}

void
sas_style_attach (GdkDisplay *display, SasConfig *config)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_return_if_fail (SAS_IS_CONFIG (config) && style.config == NULL);

  style.config = g_object_ref (config);
  g_object_get (settings, "gtk-application-prefer-dark-theme", &style.desktop_dark, "gtk-xft-dpi", &style.desktop_dpi, NULL);
  if (style.desktop_dpi <= 0)
    style.desktop_dpi = 96 * 1024;
  set_ground ();
  set_icons (display);
  style.colours = add_provider (display, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  style.contrast = add_provider (display, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  style.structure = add_provider (display, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 2);
  style.borders = add_provider (display, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 3);
  load (style.structure, "sasaran", ".css");
  g_signal_connect_swapped (config, "notify::theme", G_CALLBACK (apply_colours), NULL);
  g_signal_connect_swapped (config, "notify::high-contrast", G_CALLBACK (apply_colours), NULL);
  g_signal_connect_swapped (config, "notify::text-scale", G_CALLBACK (apply_text_scale), NULL);
  apply_colours ();
  apply_text_scale ();
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, NULL);
}

gboolean
sas_style_is_dark (void)
{
  return style.dark;
}

void
sas_style_colour (GtkWidget *widget, const char *name, GdkRGBA *colour)
{
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour))
    gdk_rgba_parse (colour, "#808080");
}
