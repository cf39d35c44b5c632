using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Pipeline;

/// <summary>An error as AWS states it, independent of the protocol that carries it.</summary>
/// <param name="Code">The modelled error's name, such as <c>ResourceNotFoundException</c>.</param>
/// <param name="Message">The text clients see; as the service words it.</param>
/// <param name="HttpStatus">4xx for the sender's fault, 5xx for the receiver's.</param>
internal sealed record AwsError(string Code, string Message, int HttpStatus = 400)
{
    /// <summary>Further members of the error shape, such as <c>CancellationReasons</c>. Absent for most errors.</summary>
    public JsonObject? Members { get; init; }

    /// <summary>What the answer carries beside the error, such as the ETag of what has not changed. Absent for most.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}
