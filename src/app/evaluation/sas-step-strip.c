#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-step-strip.h"

typedef struct { GtkWidget *button, *badge, *title, *caption, *rule; char *name; gboolean done; } Step;

struct _SasStepStrip
{
  GtkWidget  parent_instance;
  GArray    *steps;    /* (owned) of Step */
  guint      now;
  gboolean   folded;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasStepStrip, sas_step_strip, GTK_TYPE_WIDGET)

static Step *
step_at (SasStepStrip *self, guint place)
{
  return &g_array_index (self->steps, Step, place);
}

static void
dress (SasStepStrip *self, guint place)
{
  const Step *step = step_at (self, place);
  gboolean now = place == self->now;

  (now ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (step->badge, "now");
  (step->done && !now ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (step->badge, "ticked");
  (now ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (step->title, "strong");
  gtk_stack_set_visible_child_name (GTK_STACK (step->badge), step->done && !now ? "tick" : "number");
  gtk_widget_set_visible (step->title, now || !self->folded);
  gtk_widget_set_visible (step->caption, (now || !self->folded) && *gtk_label_get_label (GTK_LABEL (step->caption)) != '\0');
}

static void
clicked (GtkButton *button, SasStepStrip *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place")));
}

static GtkWidget *
badge_new (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *badge = gtk_stack_new ();

  gtk_stack_add_named (GTK_STACK (badge), gtk_label_new (text), "number");
  gtk_stack_add_named (GTK_STACK (badge), gtk_image_new_from_icon_name ("object-select-symbolic"), "tick");
  gtk_widget_add_css_class (badge, "step");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  return badge;
}

void
sas_step_strip_add (SasStepStrip *self, const char *title)
{
  guint place = self->steps->len;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Step step = { gtk_button_new (), badge_new (place + 1), gtk_label_new (_(title)), gtk_label_new (""), NULL, g_strdup (_(title)), FALSE };

  gtk_widget_add_css_class (step.caption, "secondary");
  gtk_box_append (GTK_BOX (box), step.badge);
  gtk_box_append (GTK_BOX (box), step.title);
  gtk_box_append (GTK_BOX (box), step.caption);
  gtk_button_set_child (GTK_BUTTON (step.button), box);
  gtk_widget_add_css_class (step.button, "flat");
  gtk_widget_add_css_class (step.button, "step-button");
  gtk_widget_set_valign (step.button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (step.button, step.name);
  g_object_set_data (G_OBJECT (step.button), "place", GUINT_TO_POINTER (place));
  g_signal_connect (step.button, "clicked", G_CALLBACK (clicked), self);
  if (place > 0)
    {
      step.rule = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_set_size_request (step.rule, 12, -1);
      gtk_widget_set_valign (step.rule, GTK_ALIGN_CENTER);
      gtk_widget_set_parent (step.rule, GTK_WIDGET (self));
    }
  gtk_widget_set_parent (step.button, GTK_WIDGET (self));
  g_array_append_val (self->steps, step);
  dress (self, place);
}

void
sas_step_strip_update (SasStepStrip *self, guint place, const char *caption, gboolean done)
{
  Step *step = step_at (self, place);
  g_autofree char *name = g_strdup_printf (done ? _("Step %u: %s, %s, done") : _("Step %u: %s, %s"), place + 1, step->name,
                                           caption != NULL ? caption : "");

  step->done = done;
  gtk_label_set_label (GTK_LABEL (step->caption), caption != NULL ? caption : "");
  sas_access_name (step->button, name);
  dress (self, place);
}

void
sas_step_strip_set_now (SasStepStrip *self, guint now)
{
  self->now = now;
  for (guint i = 0; i < self->steps->len; i++)
    dress (self, i);
}

void
sas_step_strip_fold (SasStepStrip *self, gboolean folded)
{
  self->folded = folded;
  sas_step_strip_set_now (self, self->now);
}

static void
step_clear (gpointer data)
{
  g_free (((Step *) data)->name);
}

static void
sas_step_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&SAS_STEP_STRIP (object)->steps, g_array_unref);
  G_OBJECT_CLASS (sas_step_strip_parent_class)->dispose (object);
}

static void
sas_step_strip_class_init (SasStepStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_step_strip_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  signals[CHOSEN] = g_signal_new ("chosen", SAS_TYPE_STEP_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
sas_step_strip_init (SasStepStrip *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, step_clear);
}
