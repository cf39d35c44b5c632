using Acinaces.Domain.Errors;

namespace Acinaces.Domain.Orders;

/// <summary>A change to a working order. What is absent stays.</summary>
public sealed record OrderModification(decimal? NewPrice, decimal? NewQuantity, decimal? NewStopPrice)
{
    /// <summary>The faults of the change for this order; none means it may be sent to the exchange.</summary>
    public IReadOnlyList<FieldError> Faults(Order order)
    {
        var checks = new Checks();
        if (NewPrice is null && NewQuantity is null && NewStopPrice is null)
            checks.Add(new FieldError("newPrice", FieldErrorCode.Required, "One of newPrice, newQuantity and newStopPrice is required."));
        checks.PositiveIfGiven("newPrice", NewPrice, OrderValidation.MaxPrice);
        checks.PositiveIfGiven("newQuantity", NewQuantity, OrderValidation.MaxQuantity);
        checks.PositiveIfGiven("newStopPrice", NewStopPrice, OrderValidation.MaxPrice);
        if (NewQuantity < order.FilledQuantity)
            checks.Add(FieldError.Invalid("newQuantity", $"{order.FilledQuantity} are filled already."));
        return checks.Errors;
    }
}
