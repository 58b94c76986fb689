/* The pages of the window's office. A page is built the first time that it is shown: an office opens with one page, not with all. */
#include "config.h"
#include "sas-task-list.h"
#include "sas-window-private.h"

/* The page that was in front last, else the first. */
static const SasPageSpec *
first_spec (SasWindow *self)
{
  const SasPageSpec *last = sas_page_spec_find (sas_config_get_string (self->config, "page"));

  return last != NULL ? last : &sas_page_specs[0];
}

const SasPageSpec *
sas_window_get_spec (SasWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->pages);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "office") != 0)
    return NULL;
  return shown != NULL ? sas_page_spec_find (shown) : first_spec (self);
}

static void
show_page (SasWindow *self, const SasPageSpec *spec)
{
  if (gtk_stack_get_child_by_name (self->pages, spec->id) == NULL)
    {
      GtkWidget *page = spec->create (self->session);

      g_signal_connect_object (page, "subtitle-changed", G_CALLBACK (sas_window_update_titles), self, G_CONNECT_SWAPPED);
      sas_app_page_remember (SAS_APP_PAGE (page), self->config);
      sas_app_page_fold (SAS_APP_PAGE (page), self->folded);
      gtk_stack_add_named (self->pages, page, spec->id);
    }
  gtk_stack_set_visible_child_name (self->pages, spec->id);
}

void
sas_window_show_first_page (SasWindow *self)
{
  show_page (self, first_spec (self));
}

void
sas_window_page_shown (SasWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  sas_window_flush (self);
  g_set_weak_pointer (&self->page, page != NULL ? SAS_APP_PAGE (page) : NULL);
  self->sidebar_choice = -1;
  if (self->page != NULL)
    {
      sas_config_set_string (self->config, "page", gtk_stack_get_visible_child_name (self->pages));
      sas_app_page_shown (self->page);
    }
  sas_window_update_sidebar (self);
  sas_window_update_titles (self);
}

void
sas_window_remove_pages (SasWindow *self)
{
  GtkWidget *page;

  sas_window_flush (self);
  g_clear_weak_pointer (&self->page);
  g_signal_handlers_block_by_func (self->pages, sas_window_page_shown, self);
  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
  g_signal_handlers_unblock_by_func (self->pages, sas_window_page_shown, self);
}

static void
show_count (SasWindow *self)
{
  sas_sidebar_set_count (self->sidebar, "task", sas_task_list_count (sas_task_list_of (self->session)));
}

void
sas_window_count_tasks (SasWindow *self, gboolean watch)
{
  SasTaskList *list = sas_task_list_of (self->session);

  if (watch)
    g_signal_connect_object (list, "loaded", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  else
    g_signal_handlers_disconnect_by_data (list, self);
  sas_sidebar_set_count (self->sidebar, "task", watch ? sas_task_list_count (list) : 0);
}

const char *
sas_window_get_page (SasWindow *self)
{
  g_return_val_if_fail (SAS_IS_WINDOW (self), NULL);
  return self->session != NULL ? gtk_stack_get_visible_child_name (self->pages) : NULL;
}

void
sas_window_go_to (SasWindow *self, const char *page, const char *place)
{
  const SasPageSpec *spec = sas_page_spec_find (page);

  g_return_if_fail (SAS_IS_WINDOW (self) && page != NULL);

  if (self->session == NULL || spec == NULL)
    return;
  show_page (self, spec);
  if (place != NULL && self->page != NULL)
    sas_app_page_go_to (self->page, place);
}
