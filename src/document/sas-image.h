/* A picture for the letterhead, as plain pixels: what a painter needs and no file format can upset. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
typedef struct { guint width, height; GBytes *pixels; } SasImage;   /* 8-bit RGB, rows without padding, from the top */

/* Decodes PNG or JPEG and lays it on white. SAS_ERROR_INVALID says what is wrong with the file. (transfer full) */
SasImage *sas_image_new_from_bytes (GBytes *file, GError **error);
SasImage *sas_image_copy           (const SasImage *image);   /* shares the pixels */
void      sas_image_free           (SasImage *image);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasImage, sas_image_free)
G_END_DECLS
