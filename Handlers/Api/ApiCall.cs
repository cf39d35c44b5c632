using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Handlers.Api;

/// <summary>A request whose route is known and whose caller may use it.</summary>
public sealed class ApiCall(ApiCaller caller, string requestId, IReadOnlyDictionary<string, string> path, IReadOnlyDictionary<string, string> query, ReadOnlyMemory<byte> body)
{
    private const int MaxPageSize = 1000;

    public ApiCaller Caller { get; } = caller;

    public string TenantId => Caller.TenantId;

    /// <summary>The id the caller finds in answers and we find in logs.</summary>
    public string RequestId { get; } = requestId;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>A variable of the path. Ids never contain <c>#</c>, which separates the parts of our keys.</summary>
    public string Path(string name) =>
        path.TryGetValue(name, out var value) && value.Length is > 0 and <= 256 && !value.Contains('#', StringComparison.Ordinal)
            ? value : throw new ApiProblemException(ApiProblem.InvalidParameter(name, $"{name} is not a valid id."));

    /// <summary>A query value, or null when it is absent or empty.</summary>
    public string? Query(string name) => query.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public T? QueryEnum<T>(string name) where T : struct, Enum =>
        Query(name) is { } text ? WireName.TryParse<T>(text, out var value) ? value : throw InvalidChoice<T>(name) : null;

    /// <summary>Several values separated by commas.</summary>
    public IReadOnlyList<T> QueryEnums<T>(string name) where T : struct, Enum =>
        Query(name) is { } text
            ? [.. text.Split(',', StringSplitOptions.TrimEntries).Select(part => WireName.TryParse<T>(part, out var value) ? value : throw InvalidChoice<T>(name))]
            : [];

    public int QueryLimit(int absent) => QueryNumber("limit", absent, 1, MaxPageSize);

    public int QueryOffset() => QueryNumber("offset", 0, 0, 1_000_000);

    public DateTimeOffset? QueryInstant(string name) => Query(name) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value)
            ? value : throw new ApiProblemException(ApiProblem.InvalidParameter(name, $"{name} is not an ISO 8601 time."));

    /// <exception cref="ApiProblemException">INVALID_BODY: not JSON, not an object, or a member of the wrong type.</exception>
    public T Read<T>(JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body.Span, type) ?? throw new ApiProblemException(ApiProblem.InvalidBody("The body must be a JSON object."));
        }
        catch (JsonException error)
        {
            var member = error.Path is { Length: > 2 } at ? at[2..] : null;
            throw new ApiProblemException(ApiProblem.InvalidBody($"The body is not the JSON that is expected{(member is null ? "" : $" at {member}")}.") with
            {
                Details = [new ApiProblemDetail(member, "INVALID", member is null ? "The body is not JSON." : $"{member} is not a member of this body, or not of this type.")],
            });
        }
    }

    private int QueryNumber(string name, int absent, int least, int most) => Query(name) is not { } text ? absent
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value : throw new ApiProblemException(ApiProblem.InvalidParameter(name, $"{name} must be a whole number from {least} to {most}."));

    private static ApiProblemException InvalidChoice<T>(string name) where T : struct, Enum =>
        new(ApiProblem.InvalidParameter(name, $"{name} must be one of {string.Join(", ", WireName.All<T>())}."));
}
