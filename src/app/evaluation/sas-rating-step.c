#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-rating-row.h"
#include "sas-rating-side.h"
#include "sas-rating-step.h"

struct _SasRatingStep
{
  GtkWidget          parent_instance;
  SasSession        *session;   /* (owned) */
  SasEvaluationDesk *desk;      /* (owned) */
  GtkWidget         *root, *side, *spread, *reason, *first;
  GtkListBox        *list;
  GtkLabel          *locked, *ask;
  GtkEntry          *entry;
  SasRatingColumns   columns;     /* (owned) */
  char              *reason_nip;  /* (nullable) whose reason is asked for */
  SasRatedPart       part;
};

static void step_iface_init (SasEvaluationStepInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasRatingStep, sas_rating_step, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_EVALUATION_STEP, step_iface_init))

static SasRatingRow *
row_at (SasRatingStep *self, int place)
{
  return (SasRatingRow *) gtk_list_box_get_row_at_index (self->list, place);
}

static guint
count (SasRatingStep *self, SasStand stand)
{
  guint n = 0;

  for (guint i = 0; sas_evaluation_desk_get_view (self->desk, i) != NULL; i++)
    n += sas_evaluation_desk_get_view (self->desk, i)->stand == stand;
  return n;
}

/* The row under the focus; -1: none. */
static int
cursor (SasRatingStep *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* --- the reason of the row under the cursor --- */

static void
update_reason (SasRatingStep *self)
{
  int place = cursor (self);
  const SasRatingView *view = place >= 0 ? sas_evaluation_desk_get_view (self->desk, (guint) place) : NULL;
  g_autofree char *ask = view != NULL && sas_rating_view_is_open (view) ? sas_rating_view_ask (view) : NULL;
  const char *nip = ask != NULL ? sas_rating_row_nip (row_at (self, place)) : NULL;

  if (place < 0 && gtk_widget_get_focus_child (self->reason) != NULL)
    return;   /* it is being typed */
  gtk_widget_set_visible (self->reason, nip != NULL);
  if (nip == NULL)
    return;
  gtk_label_set_label (self->ask, ask);
  if (g_strcmp0 (nip, self->reason_nip) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), view->departure != NULL ? view->departure : "");
  g_free (self->reason_nip);
  self->reason_nip = g_strdup (nip);
}

static gboolean
set_reason (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer text)
{
  const char *said = text;

  sas_record_set_text (&sas_evaluation_type, evaluation, "departure", *said != '\0' ? said : NULL);
  return TRUE;
}

static void
store_reason (SasRatingStep *self)
{
  const char *const nips[] = { self->reason_nip, NULL };
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (self->reason_nip != NULL && gtk_widget_get_visible (self->reason))
    sas_evaluation_desk_edit (self->desk, nips, set_reason, g_steal_pointer (&text), g_free, _("Reason of the rating"));
}

static void
reason_entered (SasRatingStep *self)
{
  store_reason (self);
  for (int i = 0; row_at (self, i) != NULL; i++)
    if (g_strcmp0 (sas_rating_row_nip (row_at (self, i)), self->reason_nip) == 0)
      gtk_widget_grab_focus (GTK_WIDGET (row_at (self, row_at (self, i + 1) != NULL ? i + 1 : i)));
}

/* --- rating --- */

/* What a key does: a rating for one part; to clear it; or what is suggested for both. */
typedef struct { SasRatedPart part; SasRating rating; gboolean suggested, late; } Mark;

static gboolean
mark (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer data)
{
  const Mark *wanted = data;
  g_autoptr (SasRatingView) view = sas_rating_view_new (evaluation, member->plan, FALSE, member->head, wanted->late);

  if (!sas_rating_view_is_open (view))
    return FALSE;
  if (!wanted->suggested)
    sas_evaluation_set_rating (evaluation, wanted->part, wanted->rating);
  for (int part = 0; wanted->suggested && part < SAS_RATED_PARTS; part++)
    if (view->suggestion[part] != SAS_RATING_NONE)
      sas_evaluation_set_rating (evaluation, (SasRatedPart) part, view->suggestion[part]);
  return TRUE;
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

static gboolean
rate (SasRatingStep *self, SasRating rating, gboolean suggested)
{
  g_autoptr (GList) chosen = gtk_list_box_get_selected_rows (self->list);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) nips = NULL;
  Mark *wanted = g_new (Mark, 1);
  int place = cursor (self);

  for (GList *link = chosen; link != NULL; link = link->next)
    g_strv_builder_add (builder, sas_rating_row_nip (link->data));
  if (chosen == NULL && place >= 0)
    g_strv_builder_add (builder, sas_rating_row_nip (row_at (self, place)));
  nips = g_strv_builder_end (builder);
  *wanted = (Mark) { self->part, rating, suggested, sas_evaluation_desk_is_late (self->desk) };
  if (why_locked (self) != NULL)
    {
      g_free (wanted);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }
  sas_evaluation_desk_edit (self->desk, (const char *const *) nips, mark, wanted, g_free,
                            suggested ? _("Suggestions taken") : rating == SAS_RATING_NONE ? _("Ratings cleared") : _("Rated"));
  update_reason (self);
  return TRUE;
}

static gboolean
move (SasRatingStep *self, SasRatedPart part)
{
  self->part = part;
  for (int i = 0; row_at (self, i) != NULL && sas_evaluation_desk_get_view (self->desk, (guint) i) != NULL; i++)
    sas_rating_row_set (row_at (self, i), sas_evaluation_desk_get_view (self->desk, (guint) i), part);
  return TRUE;
}

/* Enter: the next row; where a reason is missing, first into its field. */
static gboolean
go_on (SasRatingStep *self)
{
  int place = cursor (self);
  const SasRatingView *view = place >= 0 ? sas_evaluation_desk_get_view (self->desk, (guint) place) : NULL;
  SasRatingRow *next = place >= 0 ? row_at (self, place + 1) : NULL;

  if (view != NULL && view->stand == SAS_STAND_REASON && gtk_widget_get_visible (self->reason))
    return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (next == NULL)
    return TRUE;
  gtk_list_box_unselect_all (self->list);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (next));
  return gtk_widget_grab_focus (GTK_WIDGET (next));
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, SasRatingStep *self)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_1: case GDK_KEY_KP_1: return rate (self, SAS_RATING_BELOW, FALSE);
    case GDK_KEY_2: case GDK_KEY_KP_2: return rate (self, SAS_RATING_MEETS, FALSE);
    case GDK_KEY_3: case GDK_KEY_KP_3: return rate (self, SAS_RATING_ABOVE, FALSE);
    case GDK_KEY_Delete:               return rate (self, SAS_RATING_NONE, FALSE);
    case GDK_KEY_s: case GDK_KEY_S:    return rate (self, SAS_RATING_NONE, TRUE);
    case GDK_KEY_Left:                 return move (self, SAS_RATE_RESULT);
    case GDK_KEY_Right:                return move (self, SAS_RATE_BEHAVIOUR);
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: return go_on (self);
    default:                           return FALSE;
    }
}

/* --- what is seen --- */

static gboolean
shows_board (SasRatingStep *self, const SasEvaluationBoard *board)
{
  for (guint i = 0; i < board->members->len; i++)
    {
      SasRatingRow *row = row_at (self, (int) i);

      if (row == NULL || !g_str_equal (sas_rating_row_nip (row), ((const SasEvaluationMember *) g_ptr_array_index (board->members, i))->nip))
        return FALSE;
    }
  return row_at (self, (int) board->members->len) == NULL;
}

static void
fill (SasRatingStep *self, const SasEvaluationBoard *board)
{
  while (row_at (self, 0) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row_at (self, 0)));
  for (guint i = 0; i < board->members->len; i++)
    gtk_list_box_append (self->list, sas_rating_row_new (g_ptr_array_index (board->members, i), &self->columns));
}

static void
update (SasRatingStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  if (board == NULL)
    return;
  if (!shows_board (self, board))
    fill (self, board);
  move (self, self->part);
  gtk_label_set_label (self->locked, why_locked (self) != NULL ? why_locked (self) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->locked), why_locked (self) != NULL);
  sas_rating_side_show (SAS_RATING_SIDE (self->spread), self->desk);
  update_reason (self);
  sas_evaluation_step_changed (SAS_EVALUATION_STEP (self));
}

/* --- as a step --- */

static char *
step_dup_caption (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  return board == NULL ? NULL : g_strdup_printf (_("%u of %u"), count (self, SAS_STAND_RATED) + count (self, SAS_STAND_SIGNED), board->members->len);
}

static gboolean
step_is_done (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  return board != NULL && board->members->len > 0 && count (self, SAS_STAND_RATED) + count (self, SAS_STAND_SIGNED) == board->members->len;
}

/* "Isi 1 alasan, nilai 3 lagi" */
static char *
step_dup_next (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);
  guint reasons = count (self, SAS_STAND_REASON), unrated = count (self, SAS_STAND_UNRATED);

  if (reasons > 0)
    return g_strdup_printf (_("Give %u reasons, rate %u more"), reasons, unrated);
  return unrated > 0 ? g_strdup_printf (_("Rate %u more"), unrated) : NULL;
}

static gboolean
focus_stand (SasRatingStep *self, SasStand stand)
{
  for (guint i = 0; sas_evaluation_desk_get_view (self->desk, i) != NULL; i++)
    if (sas_evaluation_desk_get_view (self->desk, i)->stand == stand)
      {
        gtk_list_box_unselect_all (self->list);
        return gtk_widget_grab_focus (GTK_WIDGET (row_at (self, (int) i)));
      }
  return FALSE;
}

static void
step_act (SasEvaluationStep *step)
{
  SasRatingStep *self = SAS_RATING_STEP (step);

  if (!focus_stand (self, SAS_STAND_REASON))
    focus_stand (self, SAS_STAND_UNRATED);
}

static void
step_shown (SasEvaluationStep *step)
{
  SasRatingRow *first = row_at (SAS_RATING_STEP (step), 0);

  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
step_flush (SasEvaluationStep *step)
{
  store_reason (SAS_RATING_STEP (step));
}

static void
person_chosen (SasRatingStep *self, const char *nip)
{
  for (int i = 0; row_at (self, i) != NULL; i++)
    if (g_str_equal (sas_rating_row_nip (row_at (self, i)), nip))
      gtk_widget_grab_focus (GTK_WIDGET (row_at (self, i)));
}

static void
step_fold (SasEvaluationStep *step, gboolean folded)
{
  gtk_widget_set_visible (SAS_RATING_STEP (step)->side, !folded);
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
}

/* --- life --- */

static void
sas_rating_step_dispose (GObject *object)
{
  SasRatingStep *self = SAS_RATING_STEP (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->reason_nip, g_free);
  sas_rating_columns_clear (&self->columns);
  G_OBJECT_CLASS (sas_rating_step_parent_class)->dispose (object);
}

static void
sas_rating_step_class_init (SasRatingStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_rating_step_dispose;
  g_type_ensure (SAS_TYPE_RATING_SIDE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-rating-step.ui");
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, root);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, side);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, first);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, list);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, locked);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, reason);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, ask);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, entry);
  gtk_widget_class_bind_template_child (widget_class, SasRatingStep, spread);
  gtk_widget_class_bind_template_callback (widget_class, reason_entered);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen);
}

static void
sas_rating_step_init (SasRatingStep *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  sas_rating_columns_init (&self->columns);
  gtk_box_prepend (GTK_BOX (self->first), sas_rating_head_new (&self->columns));
  g_signal_connect_swapped (self->list, "selected-rows-changed", G_CALLBACK (update_reason), self);
  sas_access_name (GTK_WIDGET (self->list), _("Team ratings"));
}

GtkWidget *
sas_rating_step_new (SasSession *session, SasEvaluationDesk *desk)
{
  SasRatingStep *self = g_object_new (SAS_TYPE_RATING_STEP, NULL);

  self->session = g_object_ref (session);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
