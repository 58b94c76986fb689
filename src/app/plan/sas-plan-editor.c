#include "config.h"
#include <stdlib.h>
#include <string.h>
#include "sas-access.h"
#include "sas-annex-list.h"
#include "sas-behaviour-card.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-identity-card.h"
#include "sas-plan-editor.h"
#include "sas-plan-field.h"
#include "sas-plan-place.h"
#include "sas-plan-remarks.h"
#include "sas-plan-verbs.h"
#include "sas-result-card.h"

#define ANNEXES 3

struct _SasPlanEditor
{
  GtkWidget          parent_instance;

  SasPlanDesk       *desk;
  gulong             changed_handler;
  int                open;                 /* result whose card is open, -1 for none */
  guint              count;                /* results shown */
  guint              tick;                 /* waits for the layout, then scrolls */
  guint              frames;

  GtkScrolledWindow *scrolled;
  GtkWidget         *column;
  GtkWidget         *why_box;
  GtkLabel          *why;
  SasPlanRemarks    *remarks;
  SasIdentityCard   *identity;
  GtkWidget         *boxes[2];             /* cards, by SasResultKind */
  GtkWidget         *main_box;
  GtkWidget         *additional_box;
  GtkWidget         *main_empty;
  GtkWidget         *additional_empty;
  GtkBox            *main_head;
  GtkWidget         *add_main;
  GtkWidget         *add_additional;
  GtkLabel          *main_count;
  GtkLabel          *additional_count;
  GtkWidget         *take_over;
  GtkWidget         *take_library;
  GtkWidget         *behaviours_box;
  GtkWidget         *annexes_box;
  GPtrArray         *cards;                /* SasResultCard, in the order of the results */
  GtkWidget         *behaviours[SAS_BEHAVIOURS];
  GtkWidget         *annexes[ANNEXES];
};

G_DEFINE_FINAL_TYPE (SasPlanEditor, sas_plan_editor, GTK_TYPE_WIDGET)

static const struct { const char *list, *title, *help; } annexes[ANNEXES] = {
  { "resources", N_("Support of resources"), N_("People, budget, equipment, the leader's accompaniment, facilities") },
  { "accountability", N_("Scheme of accountability"), N_("When reports are due, and where the figures come from") },
  { "consequences", N_("Consequences"), N_("What follows when the results are reached, and when they are not") },
};

/* --- cards --- */

static void
card_toggled (SasResultCard *card, SasPlanEditor *self)
{
  int result = (int) sas_result_card_get_result (card);

  self->open = self->open == result ? -1 : result;
  for (guint i = 0; i < self->cards->len; i++)
    sas_result_card_set_open (g_ptr_array_index (self->cards, i), (int) i == self->open);
  if (self->open >= 0)
    sas_plan_editor_go (self, NULL);
}

/* As many cards in a section as it has results; a card shows whatever result stands at its position. */
static void
fit_section (SasPlanEditor *self, SasResultKind kind, guint count)
{
  GtkWidget *box = self->boxes[kind];
  GtkWidget *last;
  guint have = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (box); card != NULL; card = gtk_widget_get_next_sibling (card))
    have++;
  for (; have < count; have++)
    {
      GtkWidget *card = sas_result_card_new ();

      g_signal_connect (card, "toggled", G_CALLBACK (card_toggled), self);
      gtk_box_append (GTK_BOX (box), card);
    }
  for (; have > count && (last = gtk_widget_get_last_child (box)) != NULL; have--)
    gtk_box_remove (GTK_BOX (box), last);
}

static void
collect_cards (SasPlanEditor *self)
{
  g_ptr_array_set_size (self->cards, 0);
  for (int kind = 0; kind < 2; kind++)
    for (GtkWidget *card = gtk_widget_get_first_child (self->boxes[kind]); card != NULL; card = gtk_widget_get_next_sibling (card))
      g_ptr_array_add (self->cards, card);
}

static void
update_cards (SasPlanEditor *self, const SasPlan *plan)
{
  guint mains = sas_plan_count (plan, SAS_RESULT_MAIN);

  fit_section (self, SAS_RESULT_MAIN, mains);
  fit_section (self, SAS_RESULT_ADDITIONAL, plan->results->len - mains);
  collect_cards (self);
  for (guint i = 0; i < self->cards->len; i++)
    {
      SasResultCard *card = g_ptr_array_index (self->cards, i);

      sas_result_card_update (card, self->desk, i);
      sas_result_card_set_open (card, (int) i == self->open);
    }
  self->count = plan->results->len;
}

static void
update_sections (SasPlanEditor *self, const SasPlan *plan)
{
  guint mains = sas_plan_count (plan, SAS_RESULT_MAIN);
  guint additional = plan->results->len - mains;
  g_autofree char *main_count = g_strdup_printf ("%u", mains);
  g_autofree char *additional_count = g_strdup_printf ("%u", additional);
  gboolean may_edit = sas_plan_desk_may_edit (self->desk);

  gtk_label_set_label (self->main_count, main_count);
  gtk_label_set_label (self->additional_count, additional_count);
  gtk_widget_set_visible (self->main_empty, mains == 0);
  gtk_widget_set_visible (self->additional_empty, additional == 0);
  gtk_widget_set_visible (self->add_main, may_edit);
  gtk_widget_set_visible (self->add_additional, may_edit);
  gtk_widget_set_visible (self->take_over, may_edit);
  gtk_widget_set_visible (self->take_library, may_edit);
}

static void
update (SasPlanEditor *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self->desk);
  g_autofree char *why = sas_plan_desk_dup_why (self->desk);

  gtk_widget_set_visible (self->why_box, why != NULL);
  gtk_label_set_label (self->why, why != NULL ? why : "");
  sas_plan_remarks_update (self->remarks, self->desk, "", NULL);
  sas_identity_card_update (self->identity, self->desk);
  update_sections (self, plan);
  update_cards (self, plan);
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    sas_behaviour_card_update (SAS_BEHAVIOUR_CARD (self->behaviours[value]), self->desk);
  for (int list = 0; list < ANNEXES; list++)
    sas_annex_list_update (SAS_ANNEX_LIST (self->annexes[list]), self->desk);
}

/* Which card is open after a change that has its place: the moved one stays open, a place within a result opens it. */
static void
follow (SasPlanEditor *self, const char *place)
{
  int result = sas_place_result (place, NULL);
  gboolean within = result >= 0 && strchr (place + strlen ("results/"), '/') != NULL;

  if (result < 0)
    return;
  if (within || (self->open >= 0 && self->count == sas_plan_desk_get_plan (self->desk)->results->len))
    self->open = result;
  else if (self->count != sas_plan_desk_get_plan (self->desk)->results->len)
    self->open = -1;
}

static void
desk_changed (SasPlanDesk *desk, const char *place, SasPlanEditor *self)
{
  if (place != NULL)
    follow (self, place);
  update (self);
  if (place != NULL)
    sas_plan_editor_go (self, place);
}

/* --- going somewhere --- */

static void
scroll_to_focus (SasPlanEditor *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->column) || !gtk_widget_compute_bounds (focus, self->column, &bounds))
    return;
  gtk_adjustment_clamp_page (adjustment, MAX (bounds.origin.y - 48, 0), bounds.origin.y + bounds.size.height + 48);
}

/* New editors have their size after the next layout, that is in the second frame from now. */
static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SasPlanEditor *self = SAS_PLAN_EDITOR (widget);

  if (++self->frames < 3)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  scroll_to_focus (self);
  return G_SOURCE_REMOVE;
}

static void
focus_result (SasPlanEditor *self, int result, const char *place)
{
  if (result < (int) self->cards->len)
    sas_result_card_focus (g_ptr_array_index (self->cards, result), place);
}

static void
open_card (SasPlanEditor *self, int result)
{
  self->open = result;
  for (guint i = 0; i < self->cards->len; i++)
    sas_result_card_set_open (g_ptr_array_index (self->cards, i), (int) i == result);
}

static void
focus_place (SasPlanEditor *self, const char *place)
{
  int result = sas_place_result (place, NULL);

  if (result >= 0)
    {
      if (strchr (place + strlen ("results/"), '/') != NULL)
        open_card (self, result);
      focus_result (self, result, place);
      return;
    }
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      g_autofree char *holder = g_strconcat ("behaviours/", sas_behaviour_values[value], NULL);

      if (sas_place_holds (holder, place))
        sas_behaviour_card_focus (SAS_BEHAVIOUR_CARD (self->behaviours[value]));
    }
  for (int list = 0; list < ANNEXES; list++)
    {
      g_autofree char *holder = g_strconcat ("annexes/", annexes[list].list, NULL);

      if (sas_place_holds (holder, place))
        sas_annex_list_focus (SAS_ANNEX_LIST (self->annexes[list]), place[strlen (holder)] == '/' ? atoi (place + strlen (holder) + 1) : -1);
    }
  if (strcmp (place, "approach") == 0 || strcmp (place, "model") == 0)
    sas_identity_card_focus (self->identity, place);
  else if (strcmp (place, "results") == 0)
    gtk_widget_grab_focus (self->add_main);
}

void
sas_plan_editor_go (SasPlanEditor *self, const char *place)
{
  if (self->desk == NULL)
    return;
  if (place != NULL)
    focus_place (self, place);
  self->frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick, NULL, NULL);
}

const char *
sas_plan_editor_get_place (SasPlanEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) || !SAS_IS_PLAN_FIELD (focus))
    return NULL;
  return sas_plan_field_get_path (SAS_PLAN_FIELD (focus));
}

/* --- what a person does --- */

static void
add_main_clicked (SasPlanEditor *self)
{
  sas_plan_add_result_step (self->desk, SAS_RESULT_MAIN, -1);
}

static void
add_additional_clicked (SasPlanEditor *self)
{
  sas_plan_add_result_step (self->desk, SAS_RESULT_ADDITIONAL, -1);
}

/* --- life --- */

void
sas_plan_editor_set_desk (SasPlanEditor *self, SasPlanDesk *desk)
{
  if (self->desk == desk)
    {
      if (desk != NULL)
        update (self);
      return;
    }
  if (self->desk != NULL)
    g_signal_handler_disconnect (self->desk, self->changed_handler);
  g_set_object (&self->desk, desk);
  self->open = -1;
  gtk_widget_set_visible (GTK_WIDGET (self), desk != NULL);
  if (desk == NULL)
    return;
  self->changed_handler = g_signal_connect (desk, "changed", G_CALLBACK (desk_changed), self);
  self->open = sas_plan_desk_get_plan (desk)->results->len > 0 && sas_plan_desk_may_edit (desk) ? 0 : -1;
  update (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
sas_plan_editor_dispose (GObject *object)
{
  SasPlanEditor *self = SAS_PLAN_EDITOR (object);

  if (self->desk != NULL)
    g_signal_handler_disconnect (self->desk, self->changed_handler);
  g_clear_object (&self->desk);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PLAN_EDITOR);
  G_OBJECT_CLASS (sas_plan_editor_parent_class)->dispose (object);
}

static void
sas_plan_editor_class_init (SasPlanEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_plan_editor_dispose;
  g_type_ensure (SAS_TYPE_PLAN_REMARKS);
  g_type_ensure (SAS_TYPE_IDENTITY_CARD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-plan-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, column);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, why_box);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, why);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, remarks);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, identity);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, main_box);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, additional_box);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, main_empty);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, additional_empty);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, main_head);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, add_main);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, add_additional);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, main_count);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, additional_count);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, take_over);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, take_library);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, behaviours_box);
  gtk_widget_class_bind_template_child (widget_class, SasPlanEditor, annexes_box);
  gtk_widget_class_bind_template_callback (widget_class, add_main_clicked);
  gtk_widget_class_bind_template_callback (widget_class, add_additional_clicked);
}

static void
sas_plan_editor_init (SasPlanEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (self->take_over, _("Take over"));
  self->open = -1;
  self->cards = g_ptr_array_new ();
  self->boxes[SAS_RESULT_MAIN] = self->main_box;
  self->boxes[SAS_RESULT_ADDITIONAL] = self->additional_box;
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      self->behaviours[value] = sas_behaviour_card_new (value);
      gtk_box_append (GTK_BOX (self->behaviours_box), self->behaviours[value]);
    }
  for (int list = 0; list < ANNEXES; list++)
    {
      self->annexes[list] = sas_annex_list_new (annexes[list].list, _(annexes[list].title), _(annexes[list].help));
      gtk_box_append (GTK_BOX (self->annexes_box), self->annexes[list]);
    }
  sas_row_stack_above (self->main_head, 150);
  sas_access_name (self->add_main, _("Add a main result"));
  sas_access_name (self->add_additional, _("Add an additional result"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
