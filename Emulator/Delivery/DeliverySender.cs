namespace Acinaces.Emulator.Delivery;

/// <summary>Who hands something over: a service principal acting for one of its resources, or a role it was given.</summary>
/// <param name="ServicePrincipal">Such as <c>events.amazonaws.com</c>; checked against the target's resource policy.</param>
/// <param name="SourceArn">The rule, topic or API it acts for; <c>aws:SourceArn</c> in conditions.</param>
/// <param name="SourceAccount">Twelve digits; <c>aws:SourceAccount</c> in conditions.</param>
internal sealed record DeliverySender(string ServicePrincipal, string SourceArn, string SourceAccount)
{
    /// <summary>A role whose identity policy is used instead of the target's resource policy. Absent for most.</summary>
    public string? RoleArn { get; init; }
}
