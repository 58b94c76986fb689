#include "config.h"
#include "sas-i18n.h"
#include "sas-key-hints.h"

struct _SasKeyHints
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SasKeyHints, sas_key_hints, GTK_TYPE_WIDGET)

#define GAP 18

/* What is used most stands first: the last fall away where it is narrow. */
static const struct { const char *keys[3], *what; } hints[] = {
  { { "↑", "↓", NULL }, N_("row") }, { { "←", "→", NULL }, N_("results, behaviour") }, { { "1", "2", "3" }, N_("below, meets, above") },
  { { N_("Enter"), NULL, NULL }, N_("next row") }, { { "S", NULL, NULL }, N_("suggestion") }, { { "Ctrl+Z", NULL, NULL }, N_("undo") },
  { { "Shift+↓", "Ctrl+A", NULL }, N_("several") }, { { "Del", NULL, NULL }, N_("clear") },
};

static GtkWidget *
hint_new (guint place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3), *what = gtk_label_new (_(hints[place].what));

  for (guint i = 0; i < G_N_ELEMENTS (hints[place].keys) && hints[place].keys[i] != NULL; i++)
    {
      GtkWidget *key = gtk_label_new (_(hints[place].keys[i]));

      gtk_widget_add_css_class (key, "keycap");
      gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), key);
    }
  gtk_widget_add_css_class (what, "secondary");
  gtk_widget_set_margin_start (what, 3);
  gtk_box_append (GTK_BOX (box), what);
  return box;
}

static void
sas_key_hints_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  int all = 0, most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wished;

      gtk_widget_measure (child, orientation, -1, &least, &wished, NULL, NULL);
      all += wished + GAP;
      most = MAX (most, wished);
    }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 0 : most;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? all : most;
}

static void
sas_key_hints_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkRequisition size;

      gtk_widget_get_preferred_size (child, NULL, &size);
      gtk_widget_set_child_visible (child, x + size.width <= width);
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, size.width, height }, -1);
      x += size.width + GAP;
    }
}

static void
sas_key_hints_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sas_key_hints_parent_class)->dispose (object);
}

static void
sas_key_hints_class_init (SasKeyHintsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_key_hints_dispose;
  GTK_WIDGET_CLASS (class)->measure = sas_key_hints_measure;
  GTK_WIDGET_CLASS (class)->size_allocate = sas_key_hints_size_allocate;
}

static void
sas_key_hints_init (SasKeyHints *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    gtk_widget_set_parent (hint_new (i), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
