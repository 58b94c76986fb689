#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-person-card.h"
#include "sas-plan-field.h"
#include "sas-rating-choice.h"
#include "sas-regulation.h"

#define CONDUCT (-1)

struct _SasPersonCard
{
  GtkBox           parent_instance;

  int              result;       /* or CONDUCT */
  int              value;        /* of behaviour */
  SasPersonDesk   *desk;

  GtkLabel        *title, *about;
  SasRatingChoice *choice;
  GtkBox          *lines;
  GPtrArray       *fields;       /* (borrowed) SasPlanField, one a line */
};

G_DEFINE_FINAL_TYPE (SasPersonCard, sas_person_card, GTK_TYPE_BOX)

static GtkWidget *
label_new (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
append_text (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = label_new (class);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_box_append (box, label);
}

/* --- what is there to read --- */

/* "+ Pimpinan: Baik"; what is taken over into the printed words already is not told twice. */
static void
append_items (GtkBox *box, const GPtrArray *items, const char *written)
{
  static const struct { const char *sign, *class; } looks[] = {
    [SAS_POLARITY_NONE] = { "·", "secondary" }, [SAS_POLARITY_POSITIVE] = { "+", "ok-text" }, [SAS_POLARITY_NEGATIVE] = { "−", "error-text" },
  };

  for (guint i = 0; i < items->len; i++)
    {
      const SasFeedbackItem *item = g_ptr_array_index (items, i);
      gboolean told = written != NULL && strstr (written, item->text) != NULL;
      g_autofree char *text = g_strdup_printf ("%s %s: %s", looks[item->polarity].sign, item->giver, item->text);

      if (!told)
        append_text (box, text, looks[item->polarity].class);
    }
}

static char *
reached (const SasRealisation *realisation)
{
  guint evidence = realisation->evidence->len;
  const char *text = realisation->text;

  if (realisation->not_yet)
    return g_strdup (_("Nothing is reached yet"));
  if (text == NULL && isnan (realisation->value))
    return g_strdup (_("Not told yet"));
  if (evidence == 0)
    return g_strdup_printf (_("Reached: %s (no evidence)"), text != NULL ? text : "–");
  return g_strdup_printf (ngettext_ ("Reached: %s (%u piece of evidence)", "Reached: %s (%u pieces of evidence)", evidence),
                          text != NULL ? text : "–", evidence);
}

static char *
expected (const SasResult *result, int indicator)
{
  const SasIndicator *one = indicator >= 0 && (guint) indicator < result->indicators->len ? g_ptr_array_index (result->indicators, indicator) : NULL;

  if (one == NULL)
    return NULL;
  if (one->target == NULL)
    return g_strdup (one->text);
  return g_strdup_printf (_("%s · target %s%s%s"), one->text, one->target, one->unit != NULL ? " " : "", one->unit != NULL ? one->unit : "");
}

/* --- lines --- */

static void
add_field (SasPersonCard *self, const char *path, const char *name)
{
  GtkWidget *field = sas_plan_field_new (name, _("Your feedback, as it will be printed"));

  sas_plan_field_bind (SAS_PLAN_FIELD (field), self->desk, path);
  gtk_box_append (self->lines, field);
  g_ptr_array_add (self->fields, field);
}

static void
add_realisation (SasPersonCard *self, guint index, const SasRealisation *realisation, const SasResult *result)
{
  g_autofree char *target = expected (result, realisation->indicator);
  g_autofree char *told = reached (realisation);
  g_autofree char *path = g_strdup_printf ("realisations/%u/feedback", index);
  g_autofree char *name = g_strdup_printf (_("Feedback: %s"), target != NULL ? target : result->text);

  if (target != NULL)
    append_text (self->lines, target, "secondary");
  append_text (self->lines, told, NULL);
  append_items (self->lines, realisation->feedback_items, realisation->feedback);
  add_field (self, path, name);
}

static void
add_conduct (SasPersonCard *self, const SasConduct *conduct)
{
  g_autofree char *path = g_strdup_printf ("behaviours/%s/feedback", sas_behaviour_values[self->value]);
  g_autofree char *name = g_strdup_printf (_("Feedback: %s"), gtk_label_get_label (self->title));

  append_items (self->lines, conduct->feedback_items, conduct->feedback);
  add_field (self, path, name);
}

/* Built anew for another person, or when feedback was taken in; while typing the fields stay. */
static void
build (SasPersonCard *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);
  GtkWidget *child;

  g_ptr_array_set_size (self->fields, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  if (self->result == CONDUCT)
    add_conduct (self, sas_evaluation_conduct (evaluation, self->value));
  for (guint i = 0; self->result != CONDUCT && i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      if (realisation->result == self->result)
        add_realisation (self, i, realisation, sas_plan_result (sas_person_desk_get_plan (self->desk), (guint) self->result));
    }
}

/* How many texts stand above the fields: when it is another number, something was taken in. */
static guint
count_items (SasPersonCard *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);
  guint count = 0;

  if (self->result == CONDUCT)
    return sas_evaluation_conduct (evaluation, self->value)->feedback_items->len;
  for (guint i = 0; i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      if (realisation->result == self->result)
        count += realisation->feedback_items->len;
    }
  return count;
}

static void
show_title (SasPersonCard *self)
{
  const SasPlan *plan = sas_person_desk_get_plan (self->desk);

  if (self->result != CONDUCT)
    {
      const SasResult *result = sas_plan_result (plan, (guint) self->result);

      gtk_label_set_label (self->title, result->text);
      gtk_label_set_label (self->about, result->kind == SAS_RESULT_MAIN ? _("Main result") : _("Additional result"));
      return;
    }
  gtk_label_set_label (self->title, sas_regulation_of_plan (plan)->behaviours[self->value].title);
  gtk_label_set_label (self->about, sas_plan_behaviour (plan, self->value)->expectation);
  gtk_widget_set_visible (GTK_WIDGET (self->about), sas_plan_behaviour (plan, self->value)->expectation != NULL);
}

static SasRating
mark_of (SasPersonCard *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);

  return self->result == CONDUCT ? sas_evaluation_conduct (evaluation, self->value)->mark : sas_evaluation_mark (evaluation, self->result);
}

void
sas_person_card_update (SasPersonCard *self, SasPersonDesk *desk)
{
  static const char key[] = "items";
  gboolean other = g_set_object (&self->desk, desk);
  guint items = count_items (self);

  show_title (self);
  if (other || GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self), key)) != items)
    build (self);
  g_object_set_data (G_OBJECT (self), key, GUINT_TO_POINTER (items));
  for (guint i = 0; i < self->fields->len; i++)
    sas_plan_field_bind (g_ptr_array_index (self->fields, i), desk, sas_plan_field_get_path (g_ptr_array_index (self->fields, i)));
  sas_rating_choice_set (self->choice, mark_of (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), sas_person_desk_may_edit (desk));
}

/* --- marks --- */

static void
mark_chosen (SasPersonCard *self, int rating)
{
  SasEvaluation *draft = sas_person_desk_draft (self->desk);

  if (self->result == CONDUCT)
    sas_evaluation_conduct (draft, self->value)->mark = (SasRating) rating;
  else
    sas_evaluation_set_mark (draft, self->result, (SasRating) rating);
  sas_person_desk_commit (self->desk, draft, _("marking"), NULL, NULL);
}

gboolean
sas_person_card_go (SasPersonCard *self, const char *path)
{
  g_autofree char *mark = self->result == CONDUCT ? g_strdup_printf ("behaviours/%s/mark", sas_behaviour_values[self->value])
                                                  : g_strdup_printf ("marks/%d", self->result);

  for (guint i = 0; i < self->fields->len; i++)
    if (g_strcmp0 (sas_plan_field_get_path (g_ptr_array_index (self->fields, i)), path) == 0)
      {
        gtk_widget_grab_focus (g_ptr_array_index (self->fields, i));
        return TRUE;
      }
  if (g_strcmp0 (mark, path) != 0)
    return FALSE;
  sas_rating_choice_focus (self->choice);
  return TRUE;
}

/* --- life --- */

static void
sas_person_card_dispose (GObject *object)
{
  SasPersonCard *self = SAS_PERSON_CARD (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_person_card_parent_class)->dispose (object);
}

static void
sas_person_card_class_init (SasPersonCardClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_person_card_dispose;
}

static void
sas_person_card_init (SasPersonCard *self)
{
  self->fields = g_ptr_array_new ();
}

static GtkWidget *
card_new (int result, int value, const char *read)
{
  SasPersonCard *self = g_object_new (SAS_TYPE_PERSON_CARD, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *badge = gtk_label_new (NULL), *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%d", MAX (result, value) + 1);

  self->result = result;
  self->value = value;
  self->title = GTK_LABEL (label_new ("strong"));
  self->about = GTK_LABEL (label_new ("caption"));
  self->choice = SAS_RATING_CHOICE (sas_rating_choice_new (read));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_label_set_label (GTK_LABEL (badge), number);
  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "behaviour");
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (head), badge);
  gtk_box_append (GTK_BOX (head), names);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
  g_signal_connect_swapped (self->choice, "chosen", G_CALLBACK (mark_chosen), self);
  return GTK_WIDGET (self);
}

GtkWidget *
sas_person_card_new_result (guint result)
{
  g_autofree char *read = g_strdup_printf (_("Result %u"), result + 1);

  return card_new ((int) result, CONDUCT, read);
}

GtkWidget *
sas_person_card_new_conduct (int value)
{
  return card_new (CONDUCT, value, sas_regulation_for_year (0)->behaviours[value].title);
}
