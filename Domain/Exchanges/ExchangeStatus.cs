namespace Acinaces.Domain.Exchanges;

/// <summary>Whether an exchange takes orders of a tenant.</summary>
public enum ExchangeStatus
{
    Active,
    Inactive,
    Maintenance,
    Error,
}
