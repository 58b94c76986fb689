#include "config.h"
#include "sas-access.h"
#include "sas-evaluation-advice.h"
#include "sas-evaluation-edit.h"
#include "sas-i18n.h"
#include "sas-person-card.h"
#include "sas-person-editor.h"
#include "sas-plan-field.h"
#include "sas-predicate-label.h"
#include "sas-rating-choice.h"
#include "sas-rating-suggestion.h"

#define RATINGS 2

struct _SasPersonEditor
{
  GtkBox             parent_instance;

  SasPersonDesk     *desk;
  guint              results;         /* cards of results that there are */

  GtkScrolledWindow *scrolled;
  GtkBox            *results_box, *conduct_box;
  GtkWidget         *collect;
  SasRatingChoice   *ratings[RATINGS];
  GtkLabel          *why[RATINGS];
  GtkWidget         *predicate;
  GtkWidget         *departure_box;
  SasPlanField      *departure, *notes;
  GtkMenuButton     *advice;
  GtkCheckButton    *waived;
  gboolean           updating;
};

G_DEFINE_FINAL_TYPE (SasPersonEditor, sas_person_editor, GTK_TYPE_BOX)

static const struct { const char *path, *title; gsize offset; } ratings[RATINGS] = {
  { "result_rating", N_("Rating of the results"), G_STRUCT_OFFSET (SasEvaluation, result_rating) },
  { "behaviour_rating", N_("Rating of the behaviour"), G_STRUCT_OFFSET (SasEvaluation, behaviour_rating) },
};

static SasRating *
rating_at (const SasEvaluation *evaluation, guint which)
{
  return (SasRating *) (gpointer) ((char *) evaluation + ratings[which].offset);
}

/* --- what changes the value --- */

static void
rating_chosen (SasRatingChoice *choice, int rating, SasPersonEditor *self)
{
  guint which = choice == self->ratings[1];
  SasEvaluation *draft = sas_person_desk_draft (self->desk);

  *rating_at (draft, which) = (SasRating) rating;
  sas_person_desk_commit (self->desk, draft, _("rating"), NULL, NULL);
}

static void
waived_toggled (SasPersonEditor *self)
{
  SasEvaluation *draft;

  if (self->updating || self->desk == NULL)
    return;
  draft = sas_person_desk_draft (self->desk);
  draft->notes_waived = gtk_check_button_get_active (self->waived);
  sas_person_desk_commit (self->desk, draft, _("notes"), NULL, NULL);
}

/* Added below what stands there. */
static void
advice_taken (GtkWidget *widget, const char *name, GVariant *text)
{
  SasPersonEditor *self = SAS_PERSON_EDITOR (widget);
  SasEvaluation *draft = sas_person_desk_draft (self->desk);
  const char *present = sas_evaluation_get_text (draft, "notes");
  g_autofree char *all = g_strconcat (present != NULL ? present : "", present != NULL ? "\n" : "", g_variant_get_string (text, NULL), NULL);

  sas_evaluation_set_text (draft, "notes", all);
  draft->notes_waived = FALSE;
  sas_person_desk_commit (self->desk, draft, _("taking a suggestion"), NULL, NULL);
}

/* --- what is shown --- */

static void
show_advice (SasPersonEditor *self)
{
  g_autoptr (GPtrArray) list = sas_person_desk_advise (self->desk);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const SasAdvice *advice = g_ptr_array_index (list, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (advice->text, NULL);

      g_menu_item_set_action_and_target (item, "editor.advise", "s", advice->text);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->advice, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->advice), list->len > 0 && sas_person_desk_may_edit (self->desk));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->advice), list->len > 0 ? NULL : _("The record gives no cause for a note."));
}

static void
show_ratings (SasPersonEditor *self, const SasEvaluation *evaluation)
{
  const SasResultSuggestion result = sas_result_suggestion_of (evaluation, sas_person_desk_get_plan (self->desk));
  const SasBehaviourSuggestion behaviour = sas_behaviour_suggestion_of (evaluation);
  const SasRating suggested[RATINGS] = { result.suggestion, behaviour.suggestion };
  char *why[RATINGS] = { sas_result_suggestion_explain (&result), sas_behaviour_suggestion_explain (&behaviour) };

  for (guint i = 0; i < RATINGS; i++)
    {
      g_autofree char *told = suggested[i] != SAS_RATING_NONE
        ? g_strdup_printf (_("The record suggests “%s” (pp. 97-98): %s"), sas_rating_short (suggested[i]), why[i]) : g_strdup (why[i]);

      gtk_label_set_label (self->why[i], told);
      sas_rating_choice_set (self->ratings[i], *rating_at (evaluation, i));
      sas_rating_choice_suggest (self->ratings[i], suggested[i]);
      gtk_widget_set_sensitive (GTK_WIDGET (self->ratings[i]), sas_person_desk_may_edit (self->desk));
      g_free (why[i]);
    }
  sas_predicate_label_set (SAS_PREDICATE_LABEL (self->predicate), evaluation->predicate);
  gtk_widget_set_visible (self->departure_box, evaluation->departure != NULL || sas_rating_departs (evaluation, sas_person_desk_get_plan (self->desk)));
}

static void
fit_cards (SasPersonEditor *self)
{
  guint wanted = sas_person_desk_get_plan (self->desk)->results->len;

  for (; self->results < wanted; self->results++)
    gtk_box_append (self->results_box, sas_person_card_new_result (self->results));
  for (; self->results > wanted; self->results--)
    gtk_box_remove (self->results_box, gtk_widget_get_last_child (GTK_WIDGET (self->results_box)));
}

static void
update_cards (SasPersonEditor *self, GtkBox *box)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box)); card != NULL; card = gtk_widget_get_next_sibling (card))
    sas_person_card_update (SAS_PERSON_CARD (card), self->desk);
}

void
sas_person_editor_update (SasPersonEditor *self)
{
  const SasEvaluation *evaluation;
  gboolean may_edit;

  if (self->desk == NULL)
    return;
  evaluation = sas_person_desk_get (self->desk);
  may_edit = sas_person_desk_may_edit (self->desk);
  fit_cards (self);
  update_cards (self, self->results_box);
  update_cards (self, self->conduct_box);
  show_ratings (self, evaluation);
  show_advice (self);
  sas_plan_field_bind (self->departure, self->desk, "departure");
  sas_plan_field_bind (self->notes, self->desk, "notes");
  gtk_widget_set_visible (self->collect, may_edit);
  self->updating = TRUE;
  gtk_check_button_set_active (self->waived, evaluation->notes_waived);
  gtk_widget_set_sensitive (GTK_WIDGET (self->waived), may_edit && *evaluation->notes == '\0');
  self->updating = FALSE;
}

void
sas_person_editor_set_desk (SasPersonEditor *self, SasPersonDesk *desk)
{
  if (!g_set_object (&self->desk, desk))
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  sas_person_editor_update (self);
}

static gboolean
go_in (GtkBox *box, const char *path)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (sas_person_card_go (SAS_PERSON_CARD (card), path))
      return TRUE;
  return FALSE;
}

void
sas_person_editor_go (SasPersonEditor *self, const char *path)
{
  for (guint i = 0; i < RATINGS; i++)
    if (g_str_equal (path, ratings[i].path))
      sas_rating_choice_focus (self->ratings[i]);
  if (g_str_equal (path, "departure"))
    gtk_widget_grab_focus (GTK_WIDGET (self->departure));
  else if (g_str_equal (path, "notes"))
    gtk_widget_grab_focus (GTK_WIDGET (self->notes));
  else if (!go_in (self->results_box, path))
    go_in (self->conduct_box, path);
}

/* --- life --- */

static GtkWidget *
heading_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "title");
  return label;
}

static GtkWidget *
caption_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static GtkBox *
card_box_new (GtkBox *column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "behaviour");
  gtk_box_append (column, box);
  return GTK_BOX (box);
}

static void
build_ratings (SasPersonEditor *self, GtkBox *column)
{
  GtkBox *box = card_box_new (column);

  for (guint i = 0; i < RATINGS; i++)
    {
      GtkWidget *title = gtk_label_new (_(ratings[i].title));

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_widget_add_css_class (title, "strong");
      self->why[i] = GTK_LABEL (caption_new ());
      self->ratings[i] = SAS_RATING_CHOICE (sas_rating_choice_new (_(ratings[i].title)));
      g_signal_connect (self->ratings[i], "chosen", G_CALLBACK (rating_chosen), self);
      gtk_box_append (box, title);
      gtk_box_append (box, GTK_WIDGET (self->why[i]));
      gtk_box_append (box, GTK_WIDGET (self->ratings[i]));
    }
  self->departure_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->departure_box, "fix");
  gtk_box_append (GTK_BOX (self->departure_box), caption_new ());
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (self->departure_box)), _("Why the rating is not the suggested one"));
  self->departure = SAS_PLAN_FIELD (sas_plan_field_new (_("Why the rating is not the suggested one"), _("the reason, in your words")));
  gtk_box_append (GTK_BOX (self->departure_box), GTK_WIDGET (self->departure));
  gtk_box_append (box, self->departure_box);
  self->predicate = sas_predicate_label_new ();
  gtk_box_append (box, self->predicate);
}

static void
build_notes (SasPersonEditor *self, GtkBox *column)
{
  GtkBox *box = card_box_new (column);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->notes = SAS_PLAN_FIELD (sas_plan_field_new (_("Notes and recommendations"), _("what the document says beside the predicate")));
  g_object_set (self->notes, "lines", TRUE, NULL);
  self->waived = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("There is nothing to note")));
  self->advice = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->advice, _("Suggestions"));
  sas_access_name (GTK_WIDGET (self->advice), _("Suggestions for the notes"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->waived), TRUE);
  g_signal_connect_swapped (self->waived, "toggled", G_CALLBACK (waived_toggled), self);
  gtk_box_append (box, GTK_WIDGET (self->notes));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->waived));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->advice));
  gtk_box_append (box, foot);
}

static GtkBox *
section_new (GtkBox *column, const char *title, GtkWidget *beside)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (head, "section");
  gtk_box_append (GTK_BOX (head), heading_new (title));
  if (beside != NULL)
    gtk_box_append (GTK_BOX (head), beside);
  gtk_box_append (column, head);
  gtk_box_append (column, box);
  return GTK_BOX (box);
}

static void
sas_person_editor_dispose (GObject *object)
{
  g_clear_object (&SAS_PERSON_EDITOR (object)->desk);
  G_OBJECT_CLASS (sas_person_editor_parent_class)->dispose (object);
}

static void
sas_person_editor_class_init (SasPersonEditorClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_person_editor_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "editor.advise", "s", advice_taken);
}

static void
sas_person_editor_init (SasPersonEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->collect = gtk_button_new_with_label (_("Take in feedback"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->collect), "person.collect");
  gtk_widget_add_css_class (self->collect, "small");
  gtk_widget_add_css_class (column, "plan-column");
  self->results_box = section_new (GTK_BOX (column), _("Results"), self->collect);
  self->conduct_box = section_new (GTK_BOX (column), _("Behaviour"), NULL);
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    gtk_box_append (self->conduct_box, sas_person_card_new_conduct (value));
  build_ratings (self, section_new (GTK_BOX (column), _("Ratings and predicate"), NULL));
  build_notes (self, section_new (GTK_BOX (column), _("Notes and recommendations"), NULL));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, column);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scrolled));
}

GtkWidget *
sas_person_editor_new (void)
{
  return g_object_new (SAS_TYPE_PERSON_EDITOR, NULL);
}
