#include "config.h"
#include "sas-i18n.h"
#include "sas-leader-pane.h"

struct _SasLeaderPane
{
  GtkBox             parent_instance;

  GtkLabel          *title;
  GtkScrolledWindow *scrolled;
  GtkBox            *results;
  GPtrArray         *cards;      /* (owned) of GtkWidget, by result; borrowed */
  GtkWidget         *carried;    /* (nullable) the one to bring into view */
  guint              tick, frames;
};

G_DEFINE_FINAL_TYPE (SasLeaderPane, sas_leader_pane, GTK_TYPE_BOX)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);   /* the pane gives the width */
  gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* Says in words what the colour says. */
static void
add_mark (GtkWidget *card)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (mark), gtk_image_new_from_icon_name ("go-next-symbolic"));
  add_label (mark, _("Supported by the chosen item"), "caption");
  gtk_widget_add_css_class (mark, "accent");
  gtk_widget_set_visible (mark, FALSE);
  gtk_box_prepend (GTK_BOX (card), mark);
}

static GtkWidget *
card_new (const SasPlan *plan, guint r)
{
  const SasResult *result = sas_plan_result (plan, r);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *text = g_strdup_printf ("%u. %s", r + 1, result->text);

  gtk_widget_add_css_class (card, "leader-result");
  add_mark (card);
  add_label (card, text, "strong");
  for (guint i = 0; i < result->indicators->len; i++)
    {
      const SasIndicator *indicator = sas_plan_indicator (plan, r, i);
      g_autofree char *target = sas_indicator_target_text (indicator);
      g_autofree char *line = *target != '\0' ? g_strdup_printf ("%s: %s", indicator->text, target) : g_strdup (indicator->text);

      add_label (card, line, "secondary");
    }
  return card;
}

void
sas_leader_pane_set_plan (SasLeaderPane *self, const SasPlan *plan, const char *name)
{
  g_autofree char *title = name != NULL ? g_strdup_printf (_("Plan of %s"), name) : g_strdup (_("Plan of the leader"));
  GtkWidget *child;

  gtk_label_set_label (self->title, title);
  g_ptr_array_set_size (self->cards, 0);
  self->carried = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_box_remove (self->results, child);
  if (plan == NULL)
    add_label (GTK_WIDGET (self->results), _("There is no plan of the leader in this office yet. The plan can be set all the same; check "
                                             "what it supports by its words."), "dim");
  for (guint r = 0; plan != NULL && r < plan->results->len; r++)
    {
      GtkWidget *card = card_new (plan, r);

      g_ptr_array_add (self->cards, card);
      gtk_box_append (self->results, card);
    }
}

/* Its mark makes it taller: in the second frame from now it is laid out. */
static gboolean
reveal (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SasLeaderPane *self = SAS_LEADER_PANE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t where;

  if (++self->frames < 2)
    return G_SOURCE_CONTINUE;
  if (self->carried != NULL && gtk_widget_compute_bounds (self->carried, GTK_WIDGET (self->results), &where))
    gtk_adjustment_clamp_page (adjustment, where.origin.y, where.origin.y + where.size.height);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

void
sas_leader_pane_set_carried (SasLeaderPane *self, int result, int indicator)
{
  self->carried = NULL;
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      GtkWidget *line = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (gtk_widget_get_first_child (card)));
      gboolean carried = result == (int) i;

      (carried ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (card, "carried");
      gtk_widget_set_visible (gtk_widget_get_first_child (card), carried);
      for (int k = 0; line != NULL; k++, line = gtk_widget_get_next_sibling (line))
        (carried && k == indicator ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (line, "accent");
      if (carried)
        self->carried = card;
    }
  self->frames = 0;
  if (self->carried != NULL && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal, NULL, NULL);
}

static void
sas_leader_pane_finalize (GObject *object)
{
  g_clear_pointer (&SAS_LEADER_PANE (object)->cards, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_leader_pane_parent_class)->finalize (object);
}

static void
sas_leader_pane_class_init (SasLeaderPaneClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_leader_pane_finalize;
}

static void
sas_leader_pane_init (SasLeaderPane *self)
{
  self->cards = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "margin-list");
  gtk_widget_add_css_class (GTK_WIDGET (self), "pane");
  self->title = GTK_LABEL (add_label (GTK_WIDGET (self), NULL, "pane-title"));
  gtk_label_set_wrap (self->title, FALSE);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self->scrolled), TRUE);   /* arrows scroll it */
  self->results = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->results), "leader-results");
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->results));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scrolled));
}
