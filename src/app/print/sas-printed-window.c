#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-printed-window-private.h"
#include "sas-toast-overlay.h"

#define MOST 2000   /* rows that are shown: of more, a search finds the rest */

G_DEFINE_FINAL_TYPE (SasPrintedWindow, sas_printed_window, GTK_TYPE_WINDOW)

static const struct { const char *label; int standing; const char *nothing; } shows[SAS_PRINTED_SHOWS] = {
  { N_("All"),          -1,               N_("Nothing was printed for %d yet. What is made, saved or printed on the page Print comes here with its code.") },
  { N_("Not back yet"), SAS_PRINTED_OUT,  N_("Nothing of %d is awaited: every document that needs a signature is back.") },
  { N_("Back"),         SAS_PRINTED_BACK, N_("Nothing of %d is back yet. Type or scan the code at the foot of a sheet above, or select rows and press Space.") },
};

/* --- what is chosen --- */

GPtrArray *
sas_printed_window_chosen (SasPrintedWindow *self, int standing)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_printed_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
      {
        g_autoptr (SasPrintedItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
        const SasPrinted *document = sas_printed_item_get (item);

        if (standing < 0 || sas_printed_standing (document) == (SasPrintedStanding) standing)
          g_ptr_array_add (chosen, sas_record_copy (&sas_printed_type, document));
      }
  return chosen;
}

void
sas_printed_window_update (SasPrintedWindow *self)
{
  g_autoptr (GPtrArray) all = sas_printed_window_chosen (self, -1);
  g_autoptr (GPtrArray) awaited = sas_printed_window_chosen (self, SAS_PRINTED_OUT);
  g_autoptr (GPtrArray) back = sas_printed_window_chosen (self, SAS_PRINTED_BACK);
  gboolean one = back->len == 1;
  const struct { const char *action; gboolean enabled; } actions[] = {
    { "register.tick", awaited->len > 0 }, { "register.untick", back->len > 0 }, { "register.attach", one },
    { "register.save-scan", one && ((const SasPrinted *) g_ptr_array_index (back, 0))->scan != NULL },
  };
  g_autofree char *text = g_strdup_printf (ngettext_ ("%u selected", "%u selected", all->len), all->len);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].action, actions[i].enabled);
  gtk_label_set_label (self->chosen, all->len > 0 ? text : _("Space marks the selected rows as back, or takes the mark away"));
}

void
sas_printed_window_tell (SasPrintedWindow *self, const char *text, gboolean failed)
{
  gtk_label_set_label (self->told, text);
  gtk_widget_set_visible (GTK_WIDGET (self->told), *text != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->told), failed ? "ok-text" : "error-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->told), failed ? "error-text" : "ok-text");
}

/* --- the list --- */

static gboolean
is_same_list (SasPrintedWindow *self, const GPtrArray *rows)
{
  GListModel *items = G_LIST_MODEL (self->items);

  for (guint i = 0; g_list_model_get_n_items (items) == rows->len && i < rows->len; i++)
    {
      g_autoptr (SasPrintedItem) item = g_list_model_get_item (items, i);

      if (!g_str_equal (sas_printed_item_get (item)->id, ((const SasPrinted *) g_ptr_array_index (rows, i))->id))
        return FALSE;
    }
  return g_list_model_get_n_items (items) == rows->len;
}

/* The same documents: the view stays where it is, with what is selected and the focus. */
static void
change_rows (SasPrintedWindow *self, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (SasPrintedItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (!sas_record_equal (&sas_printed_type, sas_printed_item_get (item), g_ptr_array_index (rows, i)))
        sas_printed_item_set (item, g_ptr_array_index (rows, i));
    }
}

static void
replace_rows (SasPrintedWindow *self, const GPtrArray *rows)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, sas_printed_item_new (g_ptr_array_index (rows, i)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

static void
show_counts (SasPrintedWindow *self, const guint *counts, guint listed)
{
  const guint numbers[SAS_PRINTED_SHOWS] = { counts[SAS_PRINTED_LOOSE] + counts[SAS_PRINTED_OUT] + counts[SAS_PRINTED_BACK],
                                             counts[SAS_PRINTED_OUT], counts[SAS_PRINTED_BACK] };
  int year = sas_session_get_year (self->session);
  gboolean searching = *gtk_editable_get_text (self->search) != '\0';
  g_autofree char *nothing = searching ? g_strdup (_("Nothing fits. Search for part of a name, a NIP, a form or a code, or show all."))
                                       : g_strdup_printf (_(shows[self->show].nothing), year);
  g_autofree char *more = g_strdup_printf (_("The latest %u of %u; search for the others."), listed, numbers[self->show]);

  for (guint i = 0; i < SAS_PRINTED_SHOWS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %u", _(shows[i].label), numbers[i]);

      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), label);
    }
  gtk_label_set_label (self->nothing, nothing);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), listed < numbers[self->show]);
  gtk_stack_set_visible_child_name (self->stack, listed > 0 ? "list" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.list", numbers[SAS_PRINTED_SHOW_OUT] > 0);
}

static void
listed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPrintedWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPrintedFound) found = sas_printed_list_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (found == NULL)
    {
      gtk_label_set_label (self->nothing, error->message);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  if (is_same_list (self, found->rows))
    change_rows (self, found->rows);
  else
    replace_rows (self, found->rows);
  show_counts (self, found->counts, found->rows->len);
  sas_printed_window_update (self);
}

static void
refresh (SasPrintedWindow *self)
{
  g_autofree char *title = NULL;

  if (self->session == NULL)
    return;
  title = g_strdup_printf (_("Register of prints %d"), sas_session_get_year (self->session));
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  sas_printed_list_async (self->session, gtk_editable_get_text (self->search), shows[self->show].standing, MOST, self->reading, listed,
                          g_object_ref (self));
}

static void
on_changed (SasPrintedWindow *self, SasChanges what)
{
  if ((what & (SAS_CHANGED_PRINTS | SAS_CHANGED_ROSTER)) != 0)
    refresh (self);
}

/* --- filters and keys --- */

static void
on_filter (SasPrintedWindow *self, GtkToggleButton *button)
{
  for (guint i = 0; i < SAS_PRINTED_SHOWS; i++)
    if (self->buttons[i] == button && gtk_toggle_button_get_active (button))
      {
        self->show = i;
        refresh (self);
      }
}

static void
build_filters (SasPrintedWindow *self)
{
  for (guint i = 0; i < SAS_PRINTED_SHOWS; i++)
    {
      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_(shows[i].label)));
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      gtk_box_append (self->filters, GTK_WIDGET (self->buttons[i]));
    }
  gtk_toggle_button_set_active (self->buttons[0], TRUE);
  for (guint i = 0; i < SAS_PRINTED_SHOWS; i++)
    g_signal_connect_swapped (self->buttons[i], "toggled", G_CALLBACK (on_filter), self);
}

static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SasPrintedWindow *self)
{
  if ((key != GDK_KEY_space && key != GDK_KEY_KP_Space) || (state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  sas_printed_window_toggle (self);
  return GDK_EVENT_STOP;
}

/* The field has an undo of its own, which takes the key even where it has nothing to take back. */
static gboolean
on_code_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, SasPrintedWindow *self)
{
  if (key != GDK_KEY_z || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "register.undo", NULL);
  return GDK_EVENT_STOP;
}

static void
add_keys (SasPrintedWindow *self, GtkWidget *widget, GCallback handler)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", handler, self);
  gtk_widget_add_controller (widget, keys);
}

static void
find_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SAS_PRINTED_WINDOW (widget)->search));
}

/* --- life --- */

/* An answer under way keeps a closed window for a moment, longer perhaps than the window that it was above. */
static void
let_go (GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

static void
sas_printed_window_dispose (GObject *object)
{
  SasPrintedWindow *self = SAS_PRINTED_WINDOW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PRINTED_WINDOW);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sas_printed_window_parent_class)->dispose (object);
}

static void
sas_printed_window_finalize (GObject *object)
{
  g_ptr_array_unref (SAS_PRINTED_WINDOW (object)->steps);
  G_OBJECT_CLASS (sas_printed_window_parent_class)->finalize (object);
}

static void
sas_printed_window_class_init (SasPrintedWindowClass *class)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasPrintedWindow, member) }
    CHILD (code), CHILD (search), CHILD (told), CHILD (nothing), CHILD (more), CHILD (chosen), CHILD (filters), CHILD (stack), CHILD (scroller),
    CHILD (view),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_printed_window_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_printed_window_finalize;
  g_type_ensure (SAS_TYPE_TOAST_OVERLAY);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-printed-window.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback_full (widget_class, "receive", G_CALLBACK (sas_printed_window_receive));
  gtk_widget_class_bind_template_callback_full (widget_class, "toggle", G_CALLBACK (sas_printed_window_toggle));
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);   /* the search keeps Escape for itself */
  gtk_widget_class_install_action (widget_class, "register.find", NULL, find_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "register.find", NULL);
  sas_printed_window_install (widget_class);
}

static void
sas_printed_window_init (SasPrintedWindow *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->items = g_list_store_new (SAS_TYPE_PRINTED_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "unrealize", G_CALLBACK (let_go), NULL);
  sas_access_name (GTK_WIDGET (self->search), _("Search the register"));
  sas_printed_columns_add (self->view);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (sas_printed_window_update), self, G_CONNECT_SWAPPED);
  add_keys (self, GTK_WIDGET (self->scroller), G_CALLBACK (on_key));
  add_keys (self, GTK_WIDGET (self->code), G_CALLBACK (on_code_key));
  sas_access_tab_leaves (GTK_WIDGET (self->scroller));
  build_filters (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.list", FALSE);
  sas_printed_window_update (self);
}

void
sas_printed_window_present (GtkWidget *parent, SasSession *session)
{
  SasPrintedWindow *self = g_object_new (SAS_TYPE_PRINTED_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::actor", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
