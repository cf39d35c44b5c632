namespace Acinaces.Handlers.Api;

/// <summary>What answers one route.</summary>
public delegate Task<ApiAnswer> ApiOperation(ApiCall call, CancellationToken cancellationToken);
