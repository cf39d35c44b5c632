using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record StageList(IReadOnlyList<Stage> Item);
