using Acinaces.Domain.Errors;
using Acinaces.Domain.Trading;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Domain.Exchanges;

/// <summary>What makes the registration of an exchange complete, consistent and safe.</summary>
public static class ExchangeConfigValidation
{
    private const int DefaultPriority = 100;

    public static ValidationResult<ExchangeConfig> Validate(ExchangeConfigDraft draft, string tenantId)
    {
        var checks = new Checks();
        var exchange = checks.Name<ExchangeId>("exchangeId", draft.ExchangeId);
        var mode = draft.Mode is null ? TradingMode.Paper : checks.Name<TradingMode>("mode", draft.Mode);
        var endpoint = Endpoint(draft.RestEndpoint, mode, checks);
        if (draft.Name?.Length > 128)
            checks.Add(FieldError.Exceeded("name", "name has more than 128 characters."));
        if (draft.Priority < 0)
            checks.Add(FieldError.Invalid("priority", "priority must not be negative."));
        foreach (var fault in CredentialPermissions.Faults(draft.KeyPermissions))
            checks.Add(fault);
        return ValidationResult<ExchangeConfig>.From(checks.Errors, () => new ExchangeConfig
        {
            TenantId = tenantId,
            ExchangeId = exchange,
            Name = string.IsNullOrWhiteSpace(draft.Name) ? WireName.Of(exchange) : draft.Name.Trim(),
            Mode = mode,
            RestEndpoint = endpoint,
            Priority = draft.Priority ?? DefaultPriority,
            LiveTradingEnabled = draft.LiveTradingEnabled,
        });
    }

    private static Uri? Endpoint(string? text, TradingMode mode, Checks checks)
    {
        if (text is null)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
            checks.Add(FieldError.Invalid("restEndpoint", "restEndpoint must be an http or https address without user name."));
        else if (address.Scheme is "http" && !address.IsLoopback)
            checks.Add(FieldError.Invalid("restEndpoint", "restEndpoint must use https; http is for this machine only."));
        else if (mode is not TradingMode.Live && ExchangeHosts.IsProduction(address))
            checks.Add(FieldError.Invalid("restEndpoint", $"{address.Host} trades real money and may be used in LIVE mode only."));
        else
            return address;
        return null;
    }
}
