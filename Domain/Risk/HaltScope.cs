namespace Acinaces.Domain.Risk;

/// <summary>What a halt stops.</summary>
public enum HaltScope
{
    Tenant,
    Strategy,
    Asset,
    Exchange,
}
