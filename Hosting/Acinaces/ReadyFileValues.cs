using System.Text.Json.Nodes;

namespace Acinaces.Hosting;

/// <summary>What the AppHost adds to the ready file.</summary>
internal sealed record ReadyFileValues(Func<IServiceProvider, CancellationToken, Task<JsonObject>> Get);
