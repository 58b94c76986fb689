#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-rating-grid.h"
#include "sas-rating-mark.h"
#include "sas-rating-row.h"

struct _SasRatingGrid
{
  GtkWidget          parent_instance;

  SasEvaluationDesk *desk;      /* (owned) */
  SasSession        *session;   /* (owned) */
  GtkWidget         *root, *head;
  GtkListBox        *list;
  SasRatingColumns   columns;   /* (owned) */
  GHashTable        *ranks;     /* (owned) NIP to place from 1 on; who is not in it is not seen */
  char              *current;   /* (nullable) NIP of the row the keys go to */
  char              *text;      /* (owned) what is looked for */
  SasRatingShow      show;
  SasRatingOrder     order;
  SasRatedPart       part;
  gboolean           locked, compact;
};

enum { REMINDED, CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasRatingGrid, sas_rating_grid, GTK_TYPE_WIDGET)

/* --- rows and people --- */

static SasRatingRow *
row_at (SasRatingGrid *self, int place)
{
  return (SasRatingRow *) gtk_list_box_get_row_at_index (self->list, place);
}

static SasRatingRow *
row_of (SasRatingGrid *self, const char *nip)
{
  for (int i = 0; row_at (self, i) != NULL; i++)
    if (g_strcmp0 (sas_rating_row_nip (row_at (self, i)), nip) == 0)
      return row_at (self, i);
  return NULL;
}

static const SasEvaluationMember *
member_at (SasRatingGrid *self, guint place)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  return board != NULL && place < board->members->len ? g_ptr_array_index (board->members, place) : NULL;
}

/* (nullable) */
static const SasRatingView *
view_of (SasRatingGrid *self, const char *nip)
{
  for (guint i = 0; member_at (self, i) != NULL; i++)
    if (g_strcmp0 (member_at (self, i)->nip, nip) == 0)
      return sas_evaluation_desk_get_view (self->desk, i);
  return NULL;
}

guint
sas_rating_grid_count (SasRatingGrid *self, SasStand stand)
{
  guint count = 0;

  for (guint i = 0; sas_evaluation_desk_get_view (self->desk, i) != NULL; i++)
    count += sas_evaluation_desk_get_view (self->desk, i)->stand == stand;
  return count;
}

/* --- what is seen --- */

static void
show_row (SasRatingGrid *self, const SasEvaluationMember *member, const SasRatingView *view)
{
  SasRatingRow *row = row_of (self, member->nip);

  if (row == NULL || view == NULL)
    return;
  sas_rating_row_set (row, member, view, (SasRatingLook) { self->part, g_strcmp0 (member->nip, self->current) == 0, self->compact });
  if (sas_rating_row_get_strip (row) != NULL)
    sas_reason_strip_keep (sas_rating_row_get_strip (row), self->session, member);
}

static void
show_rows (SasRatingGrid *self)
{
  for (guint i = 0; member_at (self, i) != NULL; i++)
    show_row (self, member_at (self, i), sas_evaluation_desk_get_view (self->desk, i));
}

static void
show_person (SasRatingGrid *self, const char *nip)
{
  for (guint i = 0; nip != NULL && member_at (self, i) != NULL; i++)
    if (g_str_equal (member_at (self, i)->nip, nip))
      show_row (self, member_at (self, i), sas_evaluation_desk_get_view (self->desk, i));
}

static void
row_entered (SasRatingGrid *self, SasRatingRow *row)
{
  g_autofree char *left = g_strdup (self->current);

  if (g_strcmp0 (left, sas_rating_row_nip (row)) == 0)
    return;
  g_free (self->current);
  self->current = g_strdup (sas_rating_row_nip (row));
  show_person (self, left);
  show_person (self, self->current);
}

static int
compare_members (gconstpointer a, gconstpointer b, gpointer self)
{
  return sas_rating_member_compare (a, b, SAS_RATING_GRID (self)->order);
}

/* Who is seen, in the order that is asked for. (transfer full) of SasRatingMember */
static GArray *
seen_members (SasRatingGrid *self)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (SasRatingMember));

  for (guint i = 0; member_at (self, i) != NULL; i++)
    {
      const SasEvaluationMember *of = member_at (self, i);
      const SasRatingMember member = { sas_evaluation_desk_get_view (self->desk, i), of->name, of->position, of->nip, i };

      if (sas_rating_shows (self->show, member.view->stand) && sas_rating_member_found (&member, self->text))
        g_array_append_val (members, member);
    }
  g_array_sort_with_data (members, compare_members, self);
  return members;
}

static void
arrange (SasRatingGrid *self)
{
  g_autoptr (GArray) members = seen_members (self);

  g_hash_table_remove_all (self->ranks);
  for (guint i = 0; i < members->len; i++)
    {
      const char *nip = g_array_index (members, SasRatingMember, i).nip;
      SasRatingRow *row = row_of (self, nip);

      g_hash_table_insert (self->ranks, g_strdup (nip), GUINT_TO_POINTER (i + 1));
      if (row != NULL)   /* else the board is another one, and its rows come next */
        sas_rating_row_number (row, i + 1);
    }
  gtk_list_box_unselect_all (self->list);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_filter (self->list);
}

static guint
rank_of (SasRatingGrid *self, gpointer row)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->ranks, sas_rating_row_nip (row)));
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer self)
{
  return (int) rank_of (self, a) - (int) rank_of (self, b);
}

static gboolean
is_seen (GtkListBoxRow *row, gpointer self)
{
  return rank_of (self, row) > 0;
}

void
sas_rating_grid_arrange (SasRatingGrid *self, SasRatingShow show, const char *text, SasRatingOrder order)
{
  self->show = show;
  self->order = order;
  g_free (self->text);
  self->text = g_strdup (text);
  arrange (self);
}

/* --- going about --- */

static SasRatingRow *
next_row (SasRatingGrid *self, SasRatingRow *row)
{
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  do
    row = row_at (self, ++place);
  while (row != NULL && !is_seen (GTK_LIST_BOX_ROW (row), self));
  return row;
}

static gboolean
go_to_row (SasRatingGrid *self, SasRatingRow *row)
{
  if (row == NULL)
    return FALSE;
  gtk_list_box_unselect_all (self->list);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Who is filtered away is shown with all others. */
gboolean
sas_rating_grid_go_to (SasRatingGrid *self, const char *nip)
{
  SasRatingRow *row = row_of (self, nip);

  if (row != NULL && !is_seen (GTK_LIST_BOX_ROW (row), self))
    sas_rating_grid_arrange (self, SAS_RATING_SHOW_ALL, "", self->order);
  return go_to_row (self, row);
}

gboolean
sas_rating_grid_go_to_stand (SasRatingGrid *self, SasStand stand)
{
  for (int i = 0; row_at (self, i) != NULL; i++)
    {
      const SasRatingView *view = view_of (self, sas_rating_row_nip (row_at (self, i)));

      if (view != NULL && view->stand == stand)
        return sas_rating_grid_go_to (self, sas_rating_row_nip (row_at (self, i)));
    }
  return FALSE;
}

gboolean
sas_rating_grid_focus (SasRatingGrid *self)
{
  SasRatingRow *row = row_of (self, self->current);

  for (int i = 0; (row == NULL || !is_seen (GTK_LIST_BOX_ROW (row), self)) && row_at (self, i) != NULL; i++)
    row = row_at (self, i);
  return row != NULL && is_seen (GTK_LIST_BOX_ROW (row), self) && go_to_row (self, row);
}

/* Enter: the next row; where a reason is missing, first into its field. */
static gboolean
go_on (SasRatingGrid *self)
{
  SasRatingRow *row = row_of (self, self->current);
  const SasRatingView *view = view_of (self, self->current);

  if (row == NULL)
    return FALSE;
  if (view != NULL && view->stand == SAS_STAND_REASON && sas_rating_row_get_strip (row) != NULL)
    return sas_reason_strip_focus (sas_rating_row_get_strip (row));
  go_to_row (self, next_row (self, row));
  return TRUE;
}

static void
row_went_on (SasRatingGrid *self, SasRatingRow *row)
{
  SasRatingRow *next = next_row (self, row);

  go_to_row (self, next != NULL ? next : row);
}

/* --- rating --- */

/* Those selected where the keys are among them, else where the keys are. (transfer full) */
static GStrv
rated_people (SasRatingGrid *self)
{
  g_autoptr (GList) chosen = gtk_list_box_get_selected_rows (self->list);
  g_autoptr (GStrvBuilder) nips = g_strv_builder_new ();
  gboolean among = g_list_find (chosen, row_of (self, self->current)) != NULL;

  for (GList *link = chosen; among && link != NULL; link = link->next)
    g_strv_builder_add (nips, sas_rating_row_nip (link->data));
  if (!among && self->current != NULL)
    g_strv_builder_add (nips, self->current);
  return g_strv_builder_end (nips);
}

static gboolean
edit (SasRatingGrid *self, const char *const *nips, SasMark mark, const char *label)
{
  mark.late = sas_evaluation_desk_is_late (self->desk);
  if (self->locked)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    sas_evaluation_desk_edit (self->desk, nips, sas_mark_rate, g_memdup2 (&mark, sizeof mark), g_free, label);
  return TRUE;
}

static gboolean
rate (SasRatingGrid *self, SasRating rating)
{
  g_auto (GStrv) nips = rated_people (self);

  return edit (self, (const char *const *) nips, (SasMark) { .kind = SAS_MARK_RATE, .part = self->part, .rating = rating },
               rating == SAS_RATING_NONE ? _("Ratings cleared") : _("Rated"));
}

static gboolean
suggest (SasRatingGrid *self)
{
  g_auto (GStrv) nips = rated_people (self);

  return edit (self, (const char *const *) nips, (SasMark) { .kind = SAS_MARK_SUGGESTED }, _("Suggestions taken"));
}

static void
row_rated (SasRatingGrid *self, int part, int rating, SasRatingRow *row)
{
  const char *const nips[] = { sas_rating_row_nip (row), NULL };

  gtk_widget_grab_focus (GTK_WIDGET (row));
  edit (self, nips, (SasMark) { .kind = SAS_MARK_RATE, .part = (SasRatedPart) part, .rating = (SasRating) rating }, _("Rated"));
}

static void
row_taken (SasRatingGrid *self, SasRatingRow *row)
{
  const char *const nips[] = { sas_rating_row_nip (row), NULL };

  gtk_widget_grab_focus (GTK_WIDGET (row));   /* the strip goes with the departure */
  edit (self, nips, (SasMark) { .kind = SAS_MARK_TAKEN }, _("Suggestions taken"));
}

static void
row_said (SasRatingGrid *self, const char *text, SasRatingRow *row)
{
  const char *const nips[] = { sas_rating_row_nip (row), NULL };

  sas_evaluation_desk_edit (self->desk, nips, sas_mark_reason, g_strdup (text), g_free, _("Reason of the rating"));
}

static void
row_reminded (SasRatingGrid *self, SasRatingRow *row)
{
  g_signal_emit (self, signals[REMINDED], 0, sas_rating_row_nip (row));
}

void
sas_rating_grid_flush (SasRatingGrid *self)
{
  for (int i = 0; row_at (self, i) != NULL; i++)
    if (sas_rating_row_get_strip (row_at (self, i)) != NULL)
      sas_reason_strip_flush (sas_rating_row_get_strip (row_at (self, i)));
}

static gboolean
move (SasRatingGrid *self, SasRatedPart part)
{
  self->part = part;
  show_person (self, self->current);
  return TRUE;
}

/* --- keys --- */

/* Escape leaves the reason for its row; a menu closes by itself. */
static gboolean
key_in_row (SasRatingGrid *self, guint key, GtkWidget *focus)
{
  SasRatingRow *row = row_of (self, self->current);

  return key == GDK_KEY_Escape && row != NULL && GTK_IS_EDITABLE (focus) && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, SasRatingGrid *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  if (!SAS_IS_RATING_ROW (focus))
    return key_in_row (self, key, focus);
  switch (key)
    {
    case GDK_KEY_1: case GDK_KEY_KP_1: return rate (self, SAS_RATING_BELOW);
    case GDK_KEY_2: case GDK_KEY_KP_2: return rate (self, SAS_RATING_MEETS);
    case GDK_KEY_3: case GDK_KEY_KP_3: return rate (self, SAS_RATING_ABOVE);
    case GDK_KEY_Delete:               return rate (self, SAS_RATING_NONE);
    case GDK_KEY_s: case GDK_KEY_S:    return suggest (self);
    case GDK_KEY_Left:                 return move (self, SAS_RATE_RESULT);
    case GDK_KEY_Right:                return move (self, SAS_RATE_BEHAVIOUR);
    case GDK_KEY_Return: case GDK_KEY_KP_Enter: return go_on (self);
    default:                           return FALSE;
    }
}

static void
selection_changed (SasRatingGrid *self)
{
  g_autoptr (GList) chosen = gtk_list_box_get_selected_rows (self->list);

  g_signal_emit (self, signals[CHOSEN], 0, g_list_length (chosen));
}

/* --- the board --- */

static gboolean
has_row_of_each (SasRatingGrid *self)
{
  guint count = 0;

  for (; member_at (self, count) != NULL; count++)
    if (row_of (self, member_at (self, count)->nip) == NULL)
      return FALSE;
  return row_at (self, (int) count) == NULL;
}

static void
add_row (SasRatingGrid *self, const SasEvaluationMember *member)
{
  GtkWidget *row = sas_rating_row_new (member, &self->columns);

  g_signal_connect_object (row, "entered", G_CALLBACK (row_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "rated", G_CALLBACK (row_rated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "said", G_CALLBACK (row_said), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "went-on", G_CALLBACK (row_went_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "taken", G_CALLBACK (row_taken), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "reminded", G_CALLBACK (row_reminded), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
fill (SasRatingGrid *self)
{
  while (row_at (self, 0) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row_at (self, 0)));
  for (guint i = 0; member_at (self, i) != NULL; i++)
    add_row (self, member_at (self, i));
  arrange (self);
}

void
sas_rating_grid_update (SasRatingGrid *self, gboolean locked)
{
  self->locked = locked;
  if (!has_row_of_each (self))
    fill (self);
  show_rows (self);
}

void
sas_rating_grid_fold (SasRatingGrid *self, gboolean compact)
{
  self->compact = compact;
  sas_rating_head_fold (self->head, compact);
  show_rows (self);
}

/* --- life --- */

static void
sas_rating_grid_dispose (GObject *object)
{
  SasRatingGrid *self = SAS_RATING_GRID (object);

  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_pointer (&self->ranks, g_hash_table_unref);
  g_clear_pointer (&self->current, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->desk);
  g_clear_object (&self->session);
  sas_rating_columns_clear (&self->columns);
  G_OBJECT_CLASS (sas_rating_grid_parent_class)->dispose (object);
}

static void
sas_rating_grid_class_init (SasRatingGridClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_rating_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  signals[REMINDED] = g_signal_new ("reminded", SAS_TYPE_RATING_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHOSEN] = g_signal_new ("chosen", SAS_TYPE_RATING_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static GtkWidget *
placeholder_new (void)
{
  GtkWidget *label = gtk_label_new (_("Nobody in the team fits what is looked for."));

  gtk_widget_add_css_class (label, "rating-none");
  return label;
}

static void
build_list (SasRatingGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_MULTIPLE);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_list_box_set_filter_func (self->list, is_seen, self, NULL);
  gtk_list_box_set_placeholder (self->list, placeholder_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "rating");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  g_signal_connect_swapped (self->list, "selected-rows-changed", G_CALLBACK (selection_changed), self);
  sas_access_name (GTK_WIDGET (self->list), _("Team ratings"));
}

static void
length_changed (GtkAdjustment *length, GtkWidget *bar)
{
  gtk_widget_set_sensitive (bar, gtk_adjustment_get_upper (length) - gtk_adjustment_get_lower (length) > gtk_adjustment_get_page_size (length));
}

/* The bar stands beside the card: inside, it would push the columns from under their words. */
static void
build_card (SasRatingGrid *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkAdjustment *length = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GtkWidget *bar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, length);

  self->head = sas_rating_head_new (&self->columns);
  sas_rating_head_fold (self->head, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  gtk_widget_set_hexpand (card, TRUE);
  gtk_box_append (GTK_BOX (card), self->head);
  gtk_box_append (GTK_BOX (card), scrolled);
  gtk_widget_add_css_class (bar, "rating-bar");
  g_signal_connect (length, "changed", G_CALLBACK (length_changed), bar);
  self->root = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->root), card);
  gtk_box_append (GTK_BOX (self->root), bar);
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
}

static void
sas_rating_grid_init (SasRatingGrid *self)
{
  self->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->text = g_strdup ("");
  sas_rating_columns_init (&self->columns);
  build_list (self);
  build_card (self);
}

void
sas_rating_grid_set_desk (SasRatingGrid *self, SasEvaluationDesk *desk, SasSession *session)
{
  self->desk = g_object_ref (desk);
  self->session = g_object_ref (session);
}
