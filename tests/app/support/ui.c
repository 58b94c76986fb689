#include "ui.h"
#include <locale.h>
#include "sas-i18n.h"

void
ui_init (int *argc, char ***argv)
{
  /* Read once by gtk_init. Not GTK_A11Y=none: the contexts would be NULL. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  g_unsetenv ("GTK_THEME");
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  sas_i18n_init ("id");
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      exit (77);
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, "gtk-xft-dpi", 96 * 1024,
                "gtk-xft-antialias", 1, "gtk-xft-hinting", 1, "gtk-xft-hintstyle", "hintslight", "gtk-xft-rgba", "none",
                "gtk-overlay-scrolling", FALSE, NULL);
}

static gboolean
wake (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
ui_spin (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, wake, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

void
ui_settle (GtkWidget *widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));

  ui_wait_until (gtk_widget_get_mapped (native));
  for (guint i = 0; i < 2; i++)
    {
      gtk_test_widget_wait_for_draw (native);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

GtkWidget *
ui_child (GtkWidget *widget, GType type, const char *id)
{
  GObject *child = gtk_widget_get_template_child (widget, type, id);

  g_assert_nonnull (child);
  return GTK_WIDGET (child);
}

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Matches matches, gconstpointer data)
{
  if (gtk_widget_get_mapped (root) && matches (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, matches, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

GtkWidget *
ui_find_type (GtkWidget *root, GType type)
{
  return find (root, is_type, &type);
}

static gboolean
is_named (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *own = GTK_IS_LABEL (widget) ? NULL : ui_name (widget);

  return g_strcmp0 (own, name) == 0;
}

GtkWidget *
ui_find_named (GtkWidget *root, const char *name)
{
  return find (root, is_named, name);
}

static gboolean
shows_text (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

GtkWidget *
ui_find_text (GtkWidget *root, const char *text)
{
  return find (root, shows_text, text);
}

GtkWindow *
ui_dialog_of (GtkWidget *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (each->data != (gpointer) window && gtk_widget_get_mapped (each->data))
      return each->data;
  return NULL;
}

/* The owner of an inner part has the name: GTK puts it on the part. */
static GtkWidget *
named_part (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ? gtk_widget_get_first_child (widget) : widget;
}

/* Only a label that is the part's own child counts: a box with labels in it has no name. */
static GtkWidget *
own_label (GtkWidget *part)
{
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      return child;
  return NULL;
}

/* What GTK 4.8's private gtk_at_context_get_name () computes, but for its last resort, the name of the type. */
char *
ui_name (GtkWidget *widget)
{
  GtkAccessible *part = GTK_ACCESSIBLE (named_part (widget));
  GString *name = g_string_new (NULL);

  if (gtk_test_accessible_has_property (part, GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      /* There is no getter; a check that fails returns the real value. */
      g_autofree char *value = gtk_test_accessible_check_property (part, GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");

      g_string_append (name, value != NULL ? value : "");
    }
  if (gtk_test_accessible_has_relation (part, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    {
      g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (widget);
      GtkWidget *label = labels != NULL ? labels->data : own_label (GTK_WIDGET (part));

      if (label != NULL)
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", gtk_label_get_text (GTK_LABEL (label)));
    }
  return g_string_free (name, name->len == 0);
}

GdkTexture *
ui_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GError) error = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkTexture *texture;
  int width, height;

  ui_settle (widget);
  paintable = gtk_widget_paintable_new (widget);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_renderer_realize (renderer, NULL, &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_renderer_unrealize (renderer);
  gsk_render_node_unref (node);
  return texture;
}

void
ui_save_picture (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkTexture) texture = ui_picture (widget);

  g_assert_true (gdk_texture_save_to_png (texture, path));
}
