package dev.nabla.optimize;

/// What a run asked of its objective.
///
/// @param values how often a value alone
/// @param gradients how often a gradient, with the value
/// @param hessians how often a Hessian
/// @param products how often a Hessian times a vector
public record Evaluations(long values, long gradients, long hessians, long products) {}
