using System.Globalization;

namespace Acinaces.Handlers.Platform.Rotation;

/// <summary>Where the cache is.</summary>
public sealed record CacheAddress(string Host, int Port, bool IsEncrypted)
{
    /// <exception cref="InvalidOperationException">A variable is missing or is no port.</exception>
    public static CacheAddress From(FunctionServices services) => new(
        services.Required("REDIS_ENDPOINT"),
        int.TryParse(services.Required("REDIS_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : throw new InvalidOperationException("REDIS_PORT is no number."),
        services.Required("REDIS_TLS") == "true");
}
