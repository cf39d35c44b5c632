using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Lambda.Events;

/// <summary>What a poller takes time and ids from and tells its faults to.</summary>
internal sealed record PollerTools(TimeProvider Clock, IdSource Ids, ILogger Log);
