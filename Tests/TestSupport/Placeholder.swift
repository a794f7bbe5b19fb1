import Budget
