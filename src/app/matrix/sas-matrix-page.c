#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-matrix-leaders.h"
#include "sas-matrix-page-private.h"
#include "sas-session-watch.h"
#include "sas-toast-overlay.h"

#define ZOOM_STEP 0.1
#define ZOOM_LEAST 0.5
#define ZOOM_MOST 2.0

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasMatrixPage, sas_matrix_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

SasMatrix *
sas_matrix_page_get_matrix (SasMatrixPage *self)
{
  SasMatrixBoard *board = sas_matrix_desk_get_board (self->desk);

  if (board == NULL || board->matrix == NULL)
    return NULL;
  return self->level == 0 || self->level > board->matrix->teams->len ? board->matrix : board->matrix->teams->pdata[self->level - 1];
}

/* --- what stands over the sheet --- */

typedef enum { HOLES, ORPHANS, ALIGNED } Chip;

static void
set_chip (GtkWidget *chip, guint count, const char *text, gboolean always)
{
  GtkWidget *box = GTK_IS_BUTTON (chip) ? gtk_button_get_child (GTK_BUTTON (chip)) : chip;

  gtk_widget_set_visible (chip, count > 0 || always);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), text);
  if (GTK_IS_BUTTON (chip))
    sas_access_name (chip, text);
}

static void
update_chips (SasMatrixPage *self, const SasMatrix *matrix)
{
  guint holes = matrix != NULL ? matrix->holes : 0, orphans = matrix != NULL ? matrix->orphans : 0, aligned = matrix != NULL ? matrix->aligned : 0;
  g_autofree char *hole_text = g_strdup_printf (ngettext_ ("%u leader's result not supported", "%u leader's results not supported", holes), holes);
  g_autofree char *orphan_text = g_strdup_printf (ngettext_ ("%u result carries nothing", "%u results carry nothing", orphans), orphans);
  g_autofree char *aligned_text = g_strdup_printf (ngettext_ ("%u result aligned", "%u results aligned", aligned), aligned);

  set_chip (self->chips[HOLES], holes, hole_text, FALSE);
  set_chip (self->chips[ORPHANS], orphans, orphan_text, FALSE);
  set_chip (self->chips[ALIGNED], aligned, aligned_text, matrix != NULL);
}

/* The one next action. */
static const struct { const char *label, *action; } nexts[] = {
  [SAS_MATRIX_JUMP]   = { N_("Jump to the first"), "matrix.jump" },
  [SAS_MATRIX_DRAFTS] = { N_("Make drafts for the team"), "matrix.drafts" },
  [SAS_MATRIX_PRINT]  = { N_("Print the matrix"), "matrix.print" },
};

static guint
without_plan (const SasMatrix *matrix)
{
  guint count = 0;

  for (guint m = 0; m < matrix->members->len; m++)
    count += sas_matrix_member (matrix, m)->has_plan ? 0 : 1;
  return count;
}

static void
update_next (SasMatrixPage *self, const SasMatrix *matrix)
{
  gtk_widget_set_visible (GTK_WIDGET (self->primary), matrix != NULL);
  if (matrix == NULL)
    return;
  self->next = matrix->holes > 0 || matrix->orphans > 0 ? SAS_MATRIX_JUMP : without_plan (matrix) > 0 ? SAS_MATRIX_DRAFTS : SAS_MATRIX_PRINT;
  gtk_label_set_label (self->primary_label, _(nexts[self->next].label));
  sas_access_name (GTK_WIDGET (self->primary), _(nexts[self->next].label));
  gtk_widget_set_visible (self->drafts, self->next == SAS_MATRIX_JUMP && without_plan (matrix) > 0);
}

/* --- levels: the unit's matrix, then one a team --- */

static void
level_chosen (GtkToggleButton *button, SasMatrixPage *self)
{
  guint level = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "level"));

  if (!gtk_toggle_button_get_active (button) || level == self->level)
    return;
  sas_matrix_grid_commit (self->grid);
  self->level = level;
  sas_matrix_page_update (self);
}

static void
add_level (SasMatrixPage *self, guint level, const char *label, GtkToggleButton *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), level == self->level);
  g_object_set_data (G_OBJECT (button), "level", GUINT_TO_POINTER (level));
  g_signal_connect (button, "toggled", G_CALLBACK (level_chosen), self);
  gtk_box_append (self->levels, button);
}

static void
update_levels (SasMatrixPage *self)
{
  SasMatrixBoard *board = sas_matrix_desk_get_board (self->desk);
  GPtrArray *teams = board != NULL && board->matrix != NULL ? board->matrix->teams : NULL;
  guint n = teams != NULL ? teams->len : 0;
  GtkWidget *child;

  if (board == NULL && sas_matrix_desk_get_error (self->desk) == NULL)
    return;   /* it is being read */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->levels))) != NULL)
    gtk_box_remove (self->levels, child);
  self->level = self->level <= n ? self->level : 0;   /* as sas_matrix_page_get_matrix */
  gtk_widget_set_visible (GTK_WIDGET (self->levels), n > 0);
  for (guint i = 0; i <= n && n > 0; i++)
    add_level (self, i, i == 0 ? _("Unit") : ((const SasMatrix *) teams->pdata[i - 1])->name,
               (GtkToggleButton *) gtk_widget_get_first_child (GTK_WIDGET (self->levels)));
}

/* --- everything --- */

static void
show_empty (SasMatrixPage *self, const char *title, const char *text)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
  gtk_stack_set_visible_child (self->stack, self->empty);
}

static void
show_front (SasMatrixPage *self, const SasMatrix *matrix)
{
  const GError *error = sas_matrix_desk_get_error (self->desk);

  if (error != NULL)
    show_empty (self, _("The matrix could not be read"), error->message);
  else if (self->leaders->len == 0)
    show_empty (self, _("Nobody leads anybody yet"), _("The role matrix deals the leader's results out to the team. Import the staff with their superiors first."));
  else if (matrix != NULL && matrix->members->len == 0)
    show_empty (self, _("Nobody in this team"), _("Nobody has this person as appraiser at the moment. Choose another leader above, or put a team together."));
  else if (matrix != NULL && matrix->columns->len == 0)
    show_empty (self, _("The leader has no results yet"),
                _("The columns of the matrix are the results of the leader's plan. Write that plan first; members who have drafted already can be linked later."));
  else
    gtk_stack_set_visible_child (self->stack, self->sheet);
  gtk_widget_set_visible (self->empty_plan, matrix != NULL && matrix->columns->len == 0 && matrix->members->len > 0);
}

void
sas_matrix_page_update (SasMatrixPage *self)
{
  SasMatrix *matrix = sas_matrix_page_get_matrix (self);

  sas_matrix_grid_set_matrix (self->grid, matrix, sas_matrix_desk_get_blocks (self->desk));   /* first: the one it had may be gone */
  update_levels (self);
  update_chips (self, matrix);
  update_next (self, matrix);
  show_front (self, matrix);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.drafts", matrix != NULL && without_plan (matrix) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "matrix.blocks", matrix != NULL);
}

static void
desk_done (SasMatrixPage *self, const char *text)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sas_toast_show_undo (GTK_WIDGET (self), text, "matrix.undo", NULL);
}

static void
desk_failed (SasMatrixPage *self, const GError *error)
{
  sas_alert_present_error (GTK_WIDGET (self), _("The plan was not changed"), error);
}

/* --- leaders --- */

static void
leader_chosen (SasMatrixPage *self)
{
  guint place = gtk_drop_down_get_selected (self->leader);

  if (self->choosing || place >= self->leaders->len)
    return;
  self->level = 0;
  sas_matrix_desk_set_leader (self->desk, ((const SasMatrixLeader *) self->leaders->pdata[place])->nip);
  sas_app_page_subtitle_changed (SAS_APP_PAGE (self));
}

void
sas_matrix_page_choose (SasMatrixPage *self, const char *nip)
{
  GListModel *model = gtk_drop_down_get_model (self->leader);
  guint place = sas_matrix_leaders_find (self->leaders, nip);

  if (place < g_list_model_get_n_items (model))
    gtk_drop_down_set_selected (self->leader, place);
}

/* The list anew; on the same leader as before, else on whoever is working, else on the first. */
static void
fill_leaders (SasMatrixPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *now = sas_matrix_desk_get_leader (self->desk);

  g_clear_pointer (&self->leaders, g_ptr_array_unref);
  self->leaders = sas_matrix_leaders_new (sas_session_get_roster (self->session), sas_session_get_year (self->session));
  for (guint i = 0; i < self->leaders->len; i++)
    gtk_string_list_append (names, ((const SasMatrixLeader *) self->leaders->pdata[i])->label);
  self->choosing = TRUE;
  gtk_drop_down_set_model (self->leader, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->leader, sas_matrix_leaders_find (self->leaders, now != NULL ? now : sas_session_get_actor (self->session)->nip));
  self->choosing = FALSE;
  leader_chosen (self);
  if (self->leaders->len == 0)
    sas_matrix_page_update (self);
}

static void
session_changed (SasMatrixPage *self, SasChanges what)
{
  if (what & SAS_CHANGED_ROSTER)
    fill_leaders (self);
  else if (what & SAS_CHANGED_PLANS)
    sas_matrix_desk_reload (self->desk);
}

static void
begin_again (SasMatrixPage *self)
{
  sas_matrix_grid_commit (self->grid);
  sas_matrix_desk_set_leader (self->desk, NULL);
  fill_leaders (self);
}

/* --- tools --- */

static void
find_changed (SasMatrixPage *self)
{
  sas_matrix_grid_set_find (self->grid, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
set_zoom (SasMatrixPage *self, double zoom)
{
  g_autofree char *text = NULL;

  self->zoom = CLAMP (zoom, ZOOM_LEAST, ZOOM_MOST);
  text = g_strdup_printf ("%d %%", (int) (self->zoom * 100 + 0.5));
  gtk_button_set_label (self->zoom_button, text);
  sas_matrix_grid_set_zoom (self->grid, self->zoom);
}

static void
zoom_activated (GtkWidget *widget, const char *action, GVariant *steps)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);
  int n = g_variant_get_int32 (steps);

  set_zoom (self, n == 0 ? 1 : self->zoom + n * ZOOM_STEP);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, SasMatrixPage *self)
{
  if ((gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) & GDK_CONTROL_MASK) == 0)
    return FALSE;
  set_zoom (self, self->zoom + (dy < 0 ? ZOOM_STEP : -ZOOM_STEP));
  return TRUE;
}

static void
cover_toggled (SasMatrixPage *self)
{
  sas_matrix_grid_commit (self->grid);
  sas_matrix_grid_set_cover (self->grid, gtk_toggle_button_get_active (self->cover));
}

static void
frozen_toggled (SasMatrixPage *self)
{
  sas_matrix_grid_set_frozen (self->grid, gtk_toggle_button_get_active (self->frozen));
}

/* --- as a page --- */

static char *
page_dup_subtitle (SasAppPage *page)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (page);
  const char *leader = sas_matrix_desk_get_leader (self->desk);
  const SasUnit *unit = leader != NULL ? sas_roster_unit_at (sas_session_get_roster (self->session), leader, sas_date_today ()) : NULL;

  return unit != NULL ? g_strdup (unit->name) : NULL;
}

static void
page_flush (SasAppPage *page)
{
  sas_matrix_grid_commit (SAS_MATRIX_PAGE (page)->grid);
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  if (place != NULL)
    sas_matrix_page_choose (SAS_MATRIX_PAGE (page), place);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (page);

  return gtk_widget_get_visible (GTK_WIDGET (self->primary)) && gtk_widget_activate_action (GTK_WIDGET (page), nexts[self->next].action, NULL);
}

static void
primary_clicked (SasMatrixPage *self)
{
  page_primary (SAS_APP_PAGE (self));
}

static void
page_find (SasAppPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_MATRIX_PAGE (page)->search));
}

static void
page_print (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "matrix.print", NULL);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->dup_subtitle = page_dup_subtitle;
  iface->flush = page_flush;
  iface->go_to = page_go_to;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->print = page_print;
}

/* --- life --- */

static void
sas_matrix_page_dispose (GObject *object)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (object);

  if (self->session != NULL)
    {
      sas_matrix_grid_commit (self->grid);
      sas_matrix_grid_set_matrix (self->grid, NULL, NULL);
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (self->desk, self);
    }
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->leaders, g_ptr_array_unref);
  g_clear_pointer (&self->link, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_MATRIX_PAGE);
  G_OBJECT_CLASS (sas_matrix_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-matrix-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, root);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, bar);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, tools);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, empty_plan);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, grid);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, leader);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, levels);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, search);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, cover);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, frozen);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, primary);
  gtk_widget_class_bind_template_child (widget_class, SasMatrixPage, primary_label);
  gtk_widget_class_bind_template_child_full (widget_class, "holes", FALSE, G_STRUCT_OFFSET (SasMatrixPage, chips[HOLES]));
  gtk_widget_class_bind_template_child_full (widget_class, "orphans", FALSE, G_STRUCT_OFFSET (SasMatrixPage, chips[ORPHANS]));
  gtk_widget_class_bind_template_child_full (widget_class, "aligned", FALSE, G_STRUCT_OFFSET (SasMatrixPage, chips[ALIGNED]));
  gtk_widget_class_bind_template_callback (widget_class, leader_chosen);
  gtk_widget_class_bind_template_callback (widget_class, find_changed);
  gtk_widget_class_bind_template_callback (widget_class, cover_toggled);
  gtk_widget_class_bind_template_callback (widget_class, frozen_toggled);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked);
  gtk_widget_class_bind_template_callback_full (widget_class, "cell_written", G_CALLBACK (sas_matrix_page_cell_written));
  gtk_widget_class_bind_template_callback_full (widget_class, "cell_unlinked", G_CALLBACK (sas_matrix_page_cell_unlinked));
  gtk_widget_class_bind_template_callback_full (widget_class, "link_asked", G_CALLBACK (sas_matrix_page_link_asked));
  gtk_widget_class_bind_template_callback_full (widget_class, "cell_refused", G_CALLBACK (sas_matrix_page_cell_refused));
}

static void
sas_matrix_page_class_init (SasMatrixPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_matrix_page_dispose;
  g_type_ensure (SAS_TYPE_MATRIX_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  sas_matrix_page_install_actions (widget_class);
  sas_matrix_page_install_printing (widget_class);
  sas_matrix_page_install_lists (widget_class);
  gtk_widget_class_install_action (widget_class, "matrix.zoom", "i", zoom_activated);
}

static void
sas_matrix_page_init (SasMatrixPage *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  sas_row_stack_above (self->bar, 150);
  sas_row_stack_above (self->tools, 150);
  sas_drop_down_shorten (self->leader);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), scroll);
  self->leaders = g_ptr_array_new ();
  set_zoom (self, 1);
  sas_drop_down_search (self->leader);
  sas_access_name (GTK_WIDGET (self->leader), _("Whose matrix"));
}

GtkWidget *
sas_matrix_page_new (SasSession *session)
{
  SasMatrixPage *self = g_object_new (SAS_TYPE_MATRIX_PAGE, NULL);

  self->session = g_object_ref (session);
  self->desk = sas_matrix_desk_new (session);
  g_signal_connect_swapped (self->desk, "changed", G_CALLBACK (sas_matrix_page_update), self);
  g_signal_connect_swapped (self->desk, "done", G_CALLBACK (desk_done), self);
  g_signal_connect_swapped (self->desk, "failed", G_CALLBACK (desk_failed), self);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  fill_leaders (self);
  return GTK_WIDGET (self);
}
