#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-start-page.h"
#include "sas-toast-overlay.h"
#include "sas-window-private.h"

/* tokens.md, "Narrow and wide". */
#define NARROW_WIDTH 1180
#define WIDE_WIDTH 1600

G_DEFINE_FINAL_TYPE (SasWindow, sas_window, GTK_TYPE_APPLICATION_WINDOW)

void
sas_window_update_titles (SasWindow *self)
{
  const SasPageSpec *spec = sas_window_get_spec (self);
  g_autofree char *given = self->page != NULL ? sas_app_page_dup_subtitle (self->page) : NULL;
  g_autofree char *title = NULL;
  const char *subtitle = _("Employee performance, from plan to follow-up");

  if (given != NULL)
    subtitle = given;
  else if (spec != NULL && spec->subtitle != NULL)
    subtitle = _(spec->subtitle);
  else if (self->session != NULL)
    subtitle = sas_session_get_office (self->session);
  gtk_label_set_label (self->title_label, spec != NULL ? _(spec->title) : "Sasaran");
  gtk_label_set_label (self->subtitle_label, subtitle);
  title = self->session == NULL ? g_strdup ("Sasaran")
                                : g_strdup_printf ("%s – %s – Sasaran", spec != NULL ? _(spec->title) : "", sas_session_get_office (self->session));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_saved (SasWindow *self)
{
  g_autoptr (GDateTime) saved_at = NULL;
  gboolean unsaved = FALSE;
  g_autofree char *text = NULL;

  if (self->session != NULL)
    g_object_get (self->session, "saved-at", &saved_at, "unsaved", &unsaved, NULL);
  gtk_widget_set_visible (self->saved_box, self->session != NULL && (unsaved || saved_at != NULL));
  if (unsaved)
    text = g_strdup (_("Saving…"));
  else if (saved_at != NULL)
    text = g_date_time_format (saved_at, _("Saved %H:%M"));
  gtk_label_set_label (self->saved_label, text != NULL ? text : "");
  gtk_image_set_from_icon_name (self->saved_icon, unsaved ? "document-edit-symbolic" : "object-select-symbolic");
  sas_window_saved_changed (self);
}

static void
update_foot (SasWindow *self)
{
  g_autofree char *name = self->session != NULL ? g_path_get_basename (sas_session_get_path (self->session)) : NULL;

  if (name != NULL)
    sas_sidebar_set_foot (self->sidebar, self->session != NULL && sas_session_is_sample (self->session) ? _("Sample data") : _("Data on this computer"), name);
}

void
sas_window_show_backup (SasWindow *self, const char *when)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (when, NULL);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *text = NULL;

  if (moment == NULL)
    moment = g_date_time_new_from_iso8601 (when, local);
  if (moment == NULL || self->session == NULL)
    return;
  text = g_date_time_format (moment, _("Backup %d/%m/%Y, %H:%M"));
  sas_sidebar_set_foot (self->sidebar, sas_session_is_sample (self->session) ? _("Sample data") : _("Data on this computer"), text);
}

/* The bar shows the newest job; the others are in the header's list. */
static void
update_job_bar (SasWindow *self)
{
  GListModel *jobs = self->session != NULL ? G_LIST_MODEL (sas_session_get_jobs (self->session)) : NULL;
  guint n = jobs != NULL ? g_list_model_get_n_items (jobs) : 0;
  g_autoptr (SasRunningJob) newest = n > 0 ? g_list_model_get_item (jobs, n - 1) : NULL;
  GtkWidget *before = gtk_widget_get_first_child (GTK_WIDGET (self->job_box));

  gtk_revealer_set_reveal_child (self->job_bar, newest != NULL);
  if (newest == NULL)
    return;
  if (before != NULL)
    gtk_box_remove (self->job_box, before);
  gtk_box_append (self->job_box, sas_job_row_new (newest, "emblem-synchronizing-symbolic"));
  gtk_widget_set_hexpand (gtk_widget_get_first_child (GTK_WIDGET (self->job_box)), TRUE);
}

/* Larger text leaves less room: widths are judged as if the text had its own size. */
static int
room (SasWindow *self, int width)
{
  return self->config != NULL ? width * 100 / sas_config_get_int (self->config, "text-scale") : width;
}

/* Before the first allocation: the width that is asked for. */
static int
width_of (SasWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height;

  if (width == 0)
    gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width;
}

void
sas_window_update_sidebar (SasWindow *self)
{
  const SasPageSpec *spec = sas_window_get_spec (self);
  int width = room (self, width_of (self));
  gboolean open = sas_config_get_boolean (self->config, "sidebar") && !self->folded;

  if (spec != NULL && spec->rail && width < WIDE_WIDTH)
    open = FALSE;
  if (self->sidebar_choice >= 0)
    open = self->sidebar_choice == 1;
  sas_sidebar_set_rail (self->sidebar, !open);
  sas_sidebar_select (self->sidebar, spec != NULL ? spec->id : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.sidebar", self->session != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->sidebar_button), open);
}

static gboolean
update_fold (gpointer user_data)
{
  SasWindow *self = user_data;

  self->fold_source = 0;
  self->folded = room (self, gtk_widget_get_width (GTK_WIDGET (self))) < NARROW_WIDTH;
  self->sidebar_choice = -1;
  sas_window_update_narrow (self);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    sas_app_page_fold (SAS_APP_PAGE (page), self->folded);
  sas_window_update_sidebar (self);
  return G_SOURCE_REMOVE;
}

/* Children must not change while they are given their places: afterwards. */
static void
sas_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SasWindow *self = SAS_WINDOW (widget);
  gboolean crossed = self->folded != (room (self, width) < NARROW_WIDTH);

  GTK_WIDGET_CLASS (sas_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (crossed && self->fold_source == 0)
    self->fold_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_fold, self, NULL);
}

void
sas_window_flush (SasWindow *self)
{
  if (self->page != NULL)
    sas_app_page_flush (self->page);
}

SasSession *
sas_window_steal_session (SasWindow *self)
{
  SasSession *session;

  g_return_val_if_fail (SAS_IS_WINDOW (self), NULL);

  if (self->session == NULL)
    return NULL;
  sas_window_remove_pages (self);
  sas_window_count_tasks (self, FALSE);
  g_signal_group_set_target (self->session_signals, NULL);
  gtk_revealer_set_reveal_child (self->notice, FALSE);
  session = g_steal_pointer (&self->session);
  sas_window_update_tools (self);
  return session;
}

static void
close_session (SasWindow *self)
{
  g_autoptr (SasSession) session = sas_window_steal_session (self);

  if (session != NULL)
    sas_session_close (session);
}

static void
on_actor (SasWindow *self)
{
  sas_config_set_place (self->config, sas_session_get_path (self->session), "actor", sas_session_get_actor (self->session)->nip);
  sas_sidebar_show_for (self->sidebar, self->session);
  if (self->page != NULL)
    sas_app_page_shown (self->page);
}

static void
on_year (SasWindow *self)
{
  sas_window_update_years (self);
  if (self->page != NULL)
    sas_app_page_shown (self->page);
}

static void
on_changed (SasWindow *self, guint changes)
{
  if ((changes & SAS_CHANGED_PLANS) != 0)
    sas_window_update_years (self);
  if ((changes & SAS_CHANGED_ROSTER) != 0)
    sas_sidebar_show_for (self->sidebar, self->session);
  if ((changes & SAS_CHANGED_SETTINGS) != 0)
    {
      sas_window_update_titles (self);
      update_foot (self);
    }
}

static void
update_header (SasWindow *self)
{
  gtk_widget_set_visible (self->sidebar_button, sas_window_get_spec (self) != NULL);
  sas_window_update_actions (self);
  sas_window_update_titles (self);
  update_saved (self);
}

/* Built when there is no office to show: an office that opens by itself needs no start page. */
void
sas_window_show_start (SasWindow *self)
{
  if (self->start_page == NULL)
    {
      self->start_page = g_object_new (SAS_TYPE_START_PAGE, NULL);
      sas_start_page_set_config (SAS_START_PAGE (self->start_page), self->config);
      gtk_stack_add_named (self->views, self->start_page, "start");
    }
  gtk_stack_set_visible_child_name (self->views, "start");
  update_header (self);
}

void
sas_window_set_busy (SasWindow *self, gboolean busy)
{
  if (self->start_page != NULL)
    sas_start_page_set_busy (SAS_START_PAGE (self->start_page), busy);
}

static void
show_office (SasWindow *self)
{
  const char *path = sas_session_get_path (self->session);
  g_autofree char *actor = sas_config_dup_place (self->config, path, "actor");

  sas_session_set_actor (self->session, actor);
  g_signal_group_set_target (self->session_signals, self->session);
  sas_sidebar_show_for (self->sidebar, self->session);
  sas_window_update_tools (self);
  g_signal_connect_object (sas_session_get_jobs (self->session), "items-changed", G_CALLBACK (update_job_bar), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->views, "office");
  sas_window_show_first_page (self);
  sas_window_count_tasks (self, TRUE);
  sas_config_add_recent (self->config, path);
  sas_config_set_string (self->config, "office", path);
  if (sas_session_get_notices (self->session) != NULL)
    sas_window_show_notice (self, sas_session_get_notices (self->session));
  if (sas_session_is_read_only (self->session))
    sas_window_show_notice (self, _("This office is open for reading only. Changes cannot be stored."));
}

void
sas_window_set_session (SasWindow *self, SasSession *session)
{
  g_return_if_fail (SAS_IS_WINDOW (self) && (session == NULL || SAS_IS_SESSION (session)));

  if (self->session == session)
    return;
  close_session (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    show_office (self);
  else
    sas_window_show_start (self);
  update_header (self);
  update_foot (self);
  update_job_bar (self);
}

static void
on_notice_close (SasWindow *self)
{
  gtk_revealer_set_reveal_child (self->notice, FALSE);
}

void
sas_window_show_notice (SasWindow *self, const char *text)
{
  g_return_if_fail (SAS_IS_WINDOW (self) && text != NULL);

  gtk_label_set_label (self->notice_label, text);
  gtk_widget_show (gtk_revealer_get_child (self->notice));  /* hidden at first: a start measures no text that is not seen */
  gtk_revealer_set_reveal_child (self->notice, TRUE);
}

static void
remember_place (SasWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  g_object_set (self->config, "maximized", maximized, NULL);
  if (maximized)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (self->config, "width", width, "height", height, NULL);
}

static void
close_now (SasWindow *self)
{
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));  /* does nothing while a close request is being asked: then it goes on there */
}

static gboolean
sas_window_close_request (GtkWindow *window)
{
  SasWindow *self = SAS_WINDOW (window);

  if (!self->may_close && !sas_window_when_saved (self, close_now))
    return TRUE;
  remember_place (self);
  return GTK_WINDOW_CLASS (sas_window_parent_class)->close_request (window);
}

static void
sas_window_map (GtkWidget *widget)
{
  SasWindow *self = SAS_WINDOW (widget);

  if (self->to_open != NULL)
    sas_window_open_when_drawn (self);
  else if (self->session == NULL)
    sas_window_show_start (self);
  GTK_WIDGET_CLASS (sas_window_parent_class)->map (widget);
}

static void
sas_window_dispose (GObject *object)
{
  SasWindow *self = SAS_WINDOW (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_handle_id (&self->then_timer, g_source_remove);
  g_clear_pointer (&self->to_open, g_free);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  close_session (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->config);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_WINDOW);
  G_OBJECT_CLASS (sas_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SasWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, saved_box);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, saved_icon);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, views);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, notice_close);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, job_bar);
  gtk_widget_class_bind_template_child (widget_class, SasWindow, job_box);
}

static void
sas_window_class_init (SasWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SAS_TYPE_SIDEBAR);
  g_type_ensure (SAS_TYPE_TOAST_OVERLAY);
  G_OBJECT_CLASS (klass)->dispose = sas_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sas_window_close_request;
  widget_class->map = sas_window_map;
  widget_class->size_allocate = sas_window_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-window.ui");
  bind_children (widget_class);
  sas_window_install_actions (widget_class);
  sas_window_install_office (widget_class);
  sas_window_install_setup (widget_class);
}

/* A popover of ten lines takes longer to make than the header it hangs from: when it is first opened. */
static void
fill_menu (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, SAS_WINDOW (user_data)->main_menu);
}

static void
sas_window_init (SasWindow *self)
{
  self->sidebar_choice = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_name (self->menu_button, _("Main menu"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), fill_menu, self, NULL);
  g_signal_connect_swapped (self->pages, "notify::visible-child", G_CALLBACK (sas_window_page_shown), self);
  g_signal_connect_swapped (self->notice_close, "clicked", G_CALLBACK (on_notice_close), self);
  self->session_signals = g_signal_group_new (SAS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::actor", G_CALLBACK (on_actor), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::year", G_CALLBACK (on_year), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::saved-at", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::unsaved", G_CALLBACK (update_saved), self);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (on_changed), self);
}

SasWindow *
sas_window_new (GtkApplication *application, SasConfig *config)
{
  SasWindow *self;

  g_return_val_if_fail (SAS_IS_CONFIG (config), NULL);

  self = g_object_new (SAS_TYPE_WINDOW, "application", application, NULL);
  self->config = g_object_ref (config);
  gtk_window_set_default_size (GTK_WINDOW (self), sas_config_get_int (config, "width"), sas_config_get_int (config, "height"));
  if (sas_config_get_boolean (config, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  update_header (self);
  sas_window_update_sidebar (self);
  return self;
}

SasSession *
sas_window_get_session (SasWindow *self)
{
  g_return_val_if_fail (SAS_IS_WINDOW (self), NULL);
  return self->session;
}
