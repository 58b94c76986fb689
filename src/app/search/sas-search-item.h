/* Something that the search leads to: a person, a unit, a plan, a result, a page, an action. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_SEARCH_ITEM (sas_search_item_get_type ())
G_DECLARE_FINAL_TYPE (SasSearchItem, sas_search_item, SAS, SEARCH_ITEM, GObject)
struct _SasSearchItem
{
  GObject     parent_instance;
  const char *group;       /* heading over the first of its kind */
  const char *icon;
  char       *title, *detail;
  const char *action;      /* of the window */
  GVariant   *target;      /* (owned) (nullable) */
  gboolean    first;       /* of its group, where it is shown */
};
/* @group, @icon and @action live as long as the program; @target is sunk. */
SasSearchItem *sas_search_item_new (const char *group, const char *icon, const char *title, const char *detail, const char *action, GVariant *target);
G_END_DECLS
