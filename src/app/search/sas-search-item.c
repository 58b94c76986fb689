#include "config.h"
#include "sas-search-item.h"

G_DEFINE_FINAL_TYPE (SasSearchItem, sas_search_item, G_TYPE_OBJECT)

static void
sas_search_item_finalize (GObject *object)
{
  SasSearchItem *self = SAS_SEARCH_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_clear_pointer (&self->target, g_variant_unref);
  G_OBJECT_CLASS (sas_search_item_parent_class)->finalize (object);
}

static void
sas_search_item_class_init (SasSearchItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_search_item_finalize;
}

static void
sas_search_item_init (SasSearchItem *self)
{
}

SasSearchItem *
sas_search_item_new (const char *group, const char *icon, const char *title, const char *detail, const char *action, GVariant *target)
{
  SasSearchItem *self = g_object_new (SAS_TYPE_SEARCH_ITEM, NULL);

  self->group = group;
  self->icon = icon;
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->action = action;
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  return self;
}
