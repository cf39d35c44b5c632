namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What pages of other origins may do. Absent lists say nothing.</summary>
internal sealed record CorsConfiguration
{
    public bool? AllowCredentials { get; init; }
    public IReadOnlyList<string>? AllowHeaders { get; init; }
    public IReadOnlyList<string>? AllowMethods { get; init; }
    public IReadOnlyList<string>? AllowOrigins { get; init; }
    public IReadOnlyList<string>? ExposeHeaders { get; init; }

    /// <value>Seconds, -1 to 86 400.</value>
    public int? MaxAge { get; init; }
}
