#include "ui/support/metrics.h"
