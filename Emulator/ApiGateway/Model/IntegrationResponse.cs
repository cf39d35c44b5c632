namespace Acinaces.Emulator.ApiGateway.Model;

internal sealed record IntegrationResponse
{
    public required string StatusCode { get; init; }

    /// <summary>Regular expression over the integration's status. Absent: the default response.</summary>
    public string? SelectionPattern { get; init; }

    /// <summary><c>method.response.header.NAME</c> to a quoted literal.</summary>
    public IReadOnlyDictionary<string, string>? ResponseParameters { get; init; }

    /// <summary>Content type to template.</summary>
    public IReadOnlyDictionary<string, string>? ResponseTemplates { get; init; }
}
