#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-key-hints.h"
#include "sas-rating-grid.h"
#include "sas-rating-reason.h"
#include "sas-rating-side.h"
#include "sas-rating-step.h"
#include "sas-toast-overlay.h"

#define LARGE 150   /* percent of text above which the tools stand one under the other */

struct _SasRatingStep
{
  GtkWidget          parent_instance;

  /* template */
  GtkWidget         *root, *side, *spread, *tools, *finding, *hints;
  GtkLabel          *locked, *chosen;
  GtkSearchEntry    *search;
  GtkDropDown       *order;
  GtkToggleButton   *all, *unrated, *reasons, *side_button;
  SasRatingGrid     *grid;
  /* state */
  SasSession        *session;   /* (owned) */
  SasEvaluationDesk *desk;      /* (owned) */
  char              *sought;    /* (nullable) what the grid was last searched for */
  gboolean           folded;
};

static void step_iface_init (SasEvaluationStepInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasRatingStep, sas_rating_step, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_EVALUATION_STEP, step_iface_init))

static guint
count (SasRatingStep *self, SasStand stand)
{
  return sas_rating_grid_count (self->grid, stand);
}

/* Why nobody can be rated; NULL: it can be. */
static const char *
why_locked (SasRatingStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  for (guint i = 0; board != NULL && i < board->units->len; i++)
    if (((const SasEvaluationUnit *) g_ptr_array_index (board->units, i))->counts == SAS_ORGANISATION_NONE)
      return _("The organisation's predicate of this period comes first (Art. 24, 25). Enter it in step 1, then rate.");
  return NULL;
}

/* --- who is seen --- */

static SasRatingShow
show_of (SasRatingStep *self)
{
  if (gtk_toggle_button_get_active (self->unrated))
    return SAS_RATING_SHOW_UNRATED;
  return gtk_toggle_button_get_active (self->reasons) ? SAS_RATING_SHOW_REASON : SAS_RATING_SHOW_ALL;
}

static void
arrange (SasRatingStep *self)
{
  if (self->desk == NULL)
    return;
  g_free (self->sought);
  self->sought = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  sas_rating_grid_arrange (self->grid, show_of (self), self->sought, (SasRatingOrder) gtk_drop_down_get_selected (self->order));
}

/* It comes a moment after the key: who has gone on by Enter keeps what he has selected since. */
static void
search_changed (SasRatingStep *self)
{
  if (g_strcmp0 (self->sought, gtk_editable_get_text (GTK_EDITABLE (self->search))) != 0)
    arrange (self);
}

static void
search_done (SasRatingStep *self)
{
  arrange (self);
  sas_rating_grid_focus (self->grid);
}

static void
search_stopped (SasRatingStep *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_done (self);
}

static void
show_all (SasRatingStep *self)
{
  gtk_toggle_button_set_active (self->all, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  arrange (self);
}

static void
name_shows (SasRatingStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  g_autofree char *all = g_strdup_printf (_("All %u"), board->members->len);
  g_autofree char *unrated = g_strdup_printf (_("To rate %u"), count (self, SAS_STAND_UNRATED));
  g_autofree char *reasons = g_strdup_printf (_("Reason needed %u"), count (self, SAS_STAND_REASON));

  gtk_button_set_label (GTK_BUTTON (self->all), all);
  gtk_button_set_label (GTK_BUTTON (self->unrated), unrated);
  gtk_button_set_label (GTK_BUTTON (self->reasons), reasons);
}

/* Several at once: said, because the keys then go to all of them. */
static void
people_chosen (SasRatingStep *self, guint number)
{
  g_autofree char *text = g_strdup_printf (_("%u selected: the keys rate them all"), number);

  gtk_label_set_label (self->chosen, number > 1 ? text : "");
}

/* --- panes --- */

/* A narrow window shows the grid or the distribution. */
static void
update_panes (SasRatingStep *self)
{
  gboolean side = self->folded && gtk_toggle_button_get_active (self->side_button);

  gtk_widget_set_visible (GTK_WIDGET (self->side_button), self->folded);
  gtk_widget_set_visible (self->side, !self->folded || side);
  gtk_widget_set_hexpand (self->side, side);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), !side);
  gtk_widget_set_visible (self->finding, !side);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->all)), !side);
  gtk_widget_set_visible (self->hints, !side);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->root), side ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_vexpand (self->side, side);
}

static void
go_to (SasRatingStep *self, const char *nip)
{
  gtk_toggle_button_set_active (self->side_button, FALSE);
  show_all (self);
  sas_rating_grid_go_to (self->grid, nip);
}

static void
person_chosen (SasRatingStep *self, const char *nip)
{
  g_autofree char *wanted = g_strdup (nip);   /* the list that holds it may be filled anew */

  go_to (self, wanted);
}

/* --- reminding --- */

/* Copied: how it is sent is the office's own way. */
static void
reminded (SasRatingStep *self, const char *nip)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  const SasEvaluationMember *member = sas_evaluation_board_member (board, nip);
  g_autofree char *text = sas_rating_reminder (member->name, board->period, board->year, board->closes);
  g_autofree char *said = g_strdup_printf (_("The reminder to %s is copied: paste it into WhatsApp or mail."), member->name);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sas_toast_show (GTK_WIDGET (self), said);
}

/* --- the desk --- */

static void
update (SasRatingStep *self)
{
  const char *locked = why_locked (self);

  if (sas_evaluation_desk_get_board (self->desk) == NULL)
    return;
  sas_rating_grid_update (self->grid, locked != NULL);
  gtk_label_set_label (self->locked, locked != NULL ? locked : "");
  gtk_widget_set_visible (GTK_WIDGET (self->locked), locked != NULL);
  name_shows (self);
  sas_rating_side_show (SAS_RATING_SIDE (self->spread), self->desk);
  sas_evaluation_step_changed (SAS_EVALUATION_STEP (self));
}

/* --- as a step --- */

static guint
count_rated (SasRatingStep *self)
{
  return count (self, SAS_STAND_RATED) + count (self, SAS_STAND_SIGNED);
}

static char *
step_dup_caption (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  return board == NULL ? NULL : g_strdup_printf (_("%u of %u"), count_rated (self), board->members->len);
}

static gboolean
step_is_done (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  return board != NULL && board->members->len > 0 && count_rated (self) == board->members->len;
}

static char *
step_dup_next (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);

  return sas_rating_next (count (self, SAS_STAND_REASON), count (self, SAS_STAND_UNRATED));
}

static void
step_act (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);

  gtk_toggle_button_set_active (self->side_button, FALSE);
  show_all (self);
  if (!sas_rating_grid_go_to_stand (self->grid, SAS_STAND_REASON))
    sas_rating_grid_go_to_stand (self->grid, SAS_STAND_UNRATED);
}

static void
step_shown (SasEvaluationStep *step)
{
  arrange (SAS_RATING_STEP (step));
  sas_rating_grid_focus (SAS_RATING_STEP (step)->grid);
}

static void
step_flush (SasEvaluationStep *step)
{
  sas_rating_grid_flush (SAS_RATING_STEP (step)->grid);
}

static void
step_fold (SasEvaluationStep *step, gboolean folded)
{
  SasRatingStep *self = SAS_RATING_STEP (step);

  self->folded = folded;
  sas_rating_grid_fold (self->grid, folded);
  update_panes (self);
}

static void
step_find (SasEvaluationStep *step)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_RATING_STEP (step)->search));
}

static void
step_iface_init (SasEvaluationStepInterface *iface)
{
  iface->dup_caption = step_dup_caption;
  iface->is_done = step_is_done;
  iface->dup_next = step_dup_next;
  iface->act = step_act;
  iface->shown = step_shown;
  iface->flush = step_flush;
  iface->fold = step_fold;
  iface->find = step_find;
}

/* --- life --- */

static void
sas_rating_step_dispose (GObject *object)
{
  SasRatingStep *self = SAS_RATING_STEP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_RATING_STEP);
  g_clear_pointer (&self->sought, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (sas_rating_step_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-rating-step.ui");
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, root);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, side);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, spread);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, tools);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, finding);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, hints);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, locked);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, chosen);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, search);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, order);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, all);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, unrated);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, reasons);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, side_button);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, grid);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_done);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, update_panes);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen);
  gtk_widget_class_bind_template_callback (widget_class, people_chosen);
  gtk_widget_class_bind_template_callback (widget_class, reminded);
}

static void
sas_rating_step_class_init (SasRatingStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_rating_step_dispose;
  g_type_ensure (SAS_TYPE_RATING_SIDE);
  g_type_ensure (SAS_TYPE_RATING_GRID);
  g_type_ensure (SAS_TYPE_KEY_HINTS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
}

static void
fill_orders (SasRatingStep *self)
{
  static const char *const orders[SAS_RATING_ORDERS] = {
    [SAS_RATING_BY_STAFF] = N_("Staff list order"), [SAS_RATING_BY_NAME] = N_("By name"), [SAS_RATING_BY_STAND] = N_("To rate first"),
    [SAS_RATING_BY_PERCENT] = N_("Lowest realisation first"),
  };
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < SAS_RATING_ORDERS; i++)
    gtk_string_list_append (words, _(orders[i]));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (words));
  sas_access_name (GTK_WIDGET (self->order), _("Order of the team"));
}

static void
sas_rating_step_init (SasRatingStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_orders (self);
  sas_row_stack_above (GTK_BOX (self->tools), LARGE);
  sas_access_tip (GTK_WIDGET (self->side_button), _("Distribution and reasons"));
}

GtkWidget *
sas_rating_step_new (SasSession *session, SasEvaluationDesk *desk)
{
  SasRatingStep *self = g_object_new (SAS_TYPE_RATING_STEP, NULL);

  self->session = g_object_ref (session);
  self->desk = g_object_ref (desk);
  sas_rating_grid_set_desk (self->grid, desk, session);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
