#include "config.h"
#include "sas-predicate-label.h"

struct _SasPredicateLabel
{
  GtkBox    parent_instance;

  GtkLabel *shape, *word;
};

G_DEFINE_FINAL_TYPE (SasPredicateLabel, sas_predicate_label, GTK_TYPE_BOX)

static const struct { const char *shape, *class; } looks[SAS_PREDICATES] = {
  [SAS_PREDICATE_NONE] = { "–", NULL }, [SAS_PREDICATE_SANGAT_BAIK] = { "★", "shape-sb" }, [SAS_PREDICATE_BAIK] = { "●", "shape-b" },
  [SAS_PREDICATE_BUTUH_PERBAIKAN] = { "▲", "shape-bp" }, [SAS_PREDICATE_KURANG] = { "◆", "shape-k" },
  [SAS_PREDICATE_SANGAT_KURANG] = { "■", "shape-sk" },
};

void
sas_predicate_label_set (SasPredicateLabel *self, SasPredicate predicate)
{
  for (guint i = 0; i < SAS_PREDICATES; i++)
    if (looks[i].class != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (self->shape), looks[i].class);
  if (looks[predicate].class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->shape), looks[predicate].class);
  gtk_label_set_label (self->shape, looks[predicate].shape);
  gtk_label_set_label (self->word, sas_predicate_label (predicate));
}

static void
sas_predicate_label_class_init (SasPredicateLabelClass *class)
{
}

static void
sas_predicate_label_init (SasPredicateLabel *self)
{
  self->shape = GTK_LABEL (gtk_label_new (NULL));
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_ellipsize (self->word, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->word, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->word), "predicate");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->shape));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->word));
}

GtkWidget *
sas_predicate_label_new (void)
{
  return g_object_new (SAS_TYPE_PREDICATE_LABEL, NULL);
}
