/* One target under libFuzzer; which one is compiled in. */
#include <stdint.h>
#include "fuzz-targets.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const FuzzTarget *target;

  if (target == NULL)
    target = fuzz_target_find (FUZZ_TARGET);
  target->func (data, size);
  return 0;
}
