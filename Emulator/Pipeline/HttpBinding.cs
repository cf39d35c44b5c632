namespace Acinaces.Emulator.Pipeline;

/// <summary>
/// Where a REST operation lies. Names in braces in the path, and query values, become members of the request of the same name
/// (<c>{FunctionName}</c> fills <c>FunctionName</c>; matching ignores case and hyphens).
/// </summary>
/// <param name="Method">HTTP method in upper case.</param>
/// <param name="Path">Template such as <c>/2015-03-31/functions/{FunctionName}/invocations</c>; <c>{name+}</c> takes the rest.</param>
/// <param name="SuccessStatus">HTTP status of a good answer.</param>
internal sealed record HttpBinding(string Method, string Path, int SuccessStatus = 200)
{
    /// <summary>Request headers that fill members: header name to member name.</summary>
    public IReadOnlyDictionary<string, string> RequestHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>Response members that leave as headers instead of in the body: member name to header name.</summary>
    public IReadOnlyDictionary<string, string> ResponseHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The response member (of type <c>int</c>) that is the HTTP status instead of <see cref="SuccessStatus"/>. It is not part of the body.</summary>
    public string? StatusMember { get; init; }

    /// <summary>A header that tells the operation from another one at the same place. Absent for most.</summary>
    public string? RequiredHeader { get; init; }

    /// <summary>The request member (of type <c>byte[]</c>) that takes the raw body. Absent: the body is a JSON object of members.</summary>
    public string? PayloadMember { get; init; }

    /// <summary>The response member (of type <c>byte[]</c>) that is the raw body. Absent: members are written as a JSON object.</summary>
    public string? ResponsePayloadMember { get; init; }
}
