using Acinaces.Domain.Errors;

namespace Acinaces.Handlers.RiskControls.RiskEvents;

/// <summary>One way to reach somebody.</summary>
internal sealed record AlertChannelBody(string? Type, string? Destination, bool? Enabled)
{
    private static readonly string[] Types = ["EMAIL", "SMS", "WEBHOOK", "SLACK"];

    public void Check(Checks checks)
    {
        if (!Types.Contains(Type)) checks.Add(FieldError.Invalid("channels.type", $"type must be one of {string.Join(", ", Types)}."));
        if (string.IsNullOrWhiteSpace(Destination)) checks.Add(FieldError.Required("channels.destination"));
        else if (Type is "WEBHOOK" or "SLACK" && !(Uri.TryCreate(Destination, UriKind.Absolute, out var address) && address.Scheme == "https"))
            checks.Add(FieldError.Invalid("channels.destination", "destination must be an https address."));
    }
}
